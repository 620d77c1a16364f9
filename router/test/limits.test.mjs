import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { LIMITS } from '../src/limits.mjs';
import { rateLimit } from '../src/http/rate-limit.mjs';
import { measure } from '../src/query/measure.mjs';
import { coercedVariables, meantOperation } from '../src/query/operation.mjs';
import { codes, startStack } from './support/stack.mjs';

const FOLDER = new URL('..', import.meta.url);

function measured(schema, query, variables = {}, operationName = undefined) {
    const meant = meantOperation(parse(query), operationName);
    return measure(schema, meant, coercedVariables(schema, meant.operation, variables).variables);
}

describe('the limits leave room', () => {
    const schema = buildSchema(readFileSync(new URL('supergraph.graphql', FOLDER), 'utf8'), { assumeValidSDL: true });
    const within = ({ depth, aliases, fields, cost }, query) => {
        assert.ok(
            depth <= LIMITS.query.depth &&
                aliases <= LIMITS.query.aliases &&
                fields <= LIMITS.query.fields &&
                cost <= LIMITS.query.cost,
            JSON.stringify({ depth, aliases, fields, cost }),
        );
        parse(query, { maxTokens: LIMITS.query.tokens });
    };

    for (const file of readdirSync(new URL('operations', FOLDER)).filter(name => name.endsWith('.graphql'))) {
        const text = readFileSync(new URL(`operations/${file}`, FOLDER), 'utf8').replace(/first: \d+/g, 'first: 100');
        for (const { name, operation } of parse(text).definitions) {
            const alone = { query: text, name: name.value };
            const answerable =
                schema.getRootType(operation) &&
                validate(schema, meantOperation(parse(text), alone.name).document).length === 0;
            it(`for ${alone.name} of the contract with first: 100${answerable ? '' : ', once its fields exist: the number of tokens'}`, () => {
                if (answerable) within(measuredWithoutVariables(schema, alone), text);
                else parse(text, { maxTokens: LIMITS.query.tokens });
            });
        }
    }

    it('for a dashboard of 38 stores with three lists of a hundred each', () => {
        const query = `query Dashboard($from: Date!, $to: Date!, $before: Date!, $first: Int! = 100) {
          stores {
            id code name city timeZone
            revenue(from: $from, to: $to) { ...M } earlier: revenue(from: $before, to: $from) { ...M }
            salesFigures(from: $from, to: $to) { revenue { ...M } refunded { ...M } receipts returns units averageBasket { ...M } }
            revenueByDay(from: $from, to: $to) { day receipts revenue { ...M } }
            stockOuts(first: $first) { ...L } lowStock(first: $first) { ...L } overstock(first: $first) { ...L }
          }
        }
        fragment M on Money { amount currency }
        fragment L on StockLevelConnection { totalCount nodes { onHand available reorderPoint maximum product { id sku name } } pageInfo { hasNextPage endCursor } }`;
        within(measured(schema, query, { from: '2026-01-01', to: '2026-01-31', before: '2025-12-01' }), query);
    });

    it('for what GraphiQL asks about the schema', () => {
        const query = getIntrospectionQuery({
            inputValueDeprecation: true,
            specifiedByUrl: true,
            directiveIsRepeatable: true,
        });
        within(measured(schema, query), query);
    });
});

/** Variables do not matter to these: their sizes are literals. */
function measuredWithoutVariables(schema, { query, name }) {
    const meant = meantOperation(parse(query), name);
    const anything = Object.fromEntries(
        (meant.operation.variableDefinitions ?? []).map(({ variable }) => [variable.name.value, 'x']),
    );
    return measure(schema, meant, anything);
}

describe('the estimate of an operation', () => {
    const schema = buildSchema(`
        directive @cost(weight: Int!) on FIELD_DEFINITION | OBJECT
        directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        type Query {
            one: Thing
            some(first: Int! = 20): Page @listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"])
            few: [Thing!] @listSize(assumedSize: 3)
            top(first: Int, last: Int): [Thing!] @listSize(slicingArguments: ["first", "last"], assumedSize: 7)
            unknown: [Thing!]
            dear: Thing @cost(weight: 50)
        }
        type Mutation { act: Thing }
        type Page { nodes: [Thing!]! edges: [Edge!]! total: Int! }
        type Edge { node: Thing! }
        type Thing { id: ID! next: Thing few: [Thing!] @listSize(assumedSize: 3) heavy: Heavy }
        type Heavy @cost(weight: 9) { id: ID! }`);
    const cost = (query, variables) => measured(schema, query, variables).cost;

    it('counts objects, not values', () => {
        assert.equal(cost('{ one { id } }'), 1);
        assert.equal(cost('{ __typename one { __typename next { id } } }'), 2);
    });
    it('multiplies by the size that the schema assumes, the arguments ask for, or defaults say', () => {
        assert.equal(cost('{ few { id few { id } } }'), 3 * (1 + 3));
        assert.equal(cost('{ some { total nodes { id } } }'), 1 + 20);
        assert.equal(cost('{ some(first: 5) { nodes { id next { id } } edges { node { id } } } }'), 1 + 5 * 2 + 5 * 2);
        assert.equal(cost('query($n: Int! = 4) { some(first: $n) { nodes { id } } }'), 1 + 4);
        assert.equal(cost('query($n: Int!) { some(first: $n) { nodes { id } } }', { n: 9 }), 1 + 9);
        assert.equal(cost('{ top { id } }'), 7);
        assert.equal(cost('{ top(first: 2, last: 5) { id } }'), 5);
        assert.equal(cost('{ unknown { id } }'), 10);
    });
    it('adds what the schema says is dear, and mutations', () => {
        assert.equal(cost('{ dear { id heavy { id } } }'), 50 + 9);
        assert.equal(cost('mutation { act { id } }'), 11);
    });
    it('sees through fragments', () => {
        assert.equal(
            cost(
                '{ some(first: 3) { ...P } } fragment P on Page { ...N } fragment N on Page { nodes { ...T } } fragment T on Thing { next { id } }',
            ),
            1 + 3 * 2,
        );
        assert.equal(measured(schema, '{ one { ...T } } fragment T on Thing { next { next { id } } }').depth, 4);
    });
    it('takes no time over fragments that would expand to millions', () => {
        const bomb = `{ one { ...F0 } } ${Array.from({ length: 60 }, (_, i) => `fragment F${i} on Thing { a: next { ...F${i + 1} } b: next { ...F${i + 1} } }`).join('\n')} fragment F60 on Thing { id }`;
        assert.ok(measured(schema, bomb).fields > 1e18);
    });
});

describe('the router refuses', () => {
    let stack;
    before(async () => {
        stack = await startStack();
    });
    after(() => stack.stop());

    async function refuses(query, complaint, options) {
        for (const subgraph of Object.values(stack.subgraphs)) subgraph.calls.length = 0;
        const answer = await stack.ask(query, options);
        assert.equal(answer.status, 400);
        assert.deepEqual([...new Set(codes(answer))], ['BAD_USER_INPUT']);
        assert.match(answer.body.errors[0].message, complaint);
        assert.equal(Object.values(stack.subgraphs).flatMap(({ calls }) => calls).length, 0, 'no subgraph heard of it');
    }

    it('a query that is nested too deep', () =>
        refuses(
            `{ product(id: "p1") { ${'similar(first: 1) { '.repeat(12)} id ${'}'.repeat(12)} } }`,
            /nested 14 deep, at most 12/,
        ));
    it('too many aliases', () =>
        refuses(`{ ${Array.from({ length: 31 }, (_, i) => `a${i}: hello`).join(' ')} }`, /aliases: 31, at most 30/));
    it('too many aliases, by way of fragments', () =>
        refuses(
            '{ me { ...A ...B } } fragment A on User { a: id ...C b: id ...C } fragment B on User { ...C c: id } fragment C on User { ' +
                Array.from({ length: 15 }, (_, i) => `c${i}: id`).join(' ') +
                ' }',
            /aliases: 48/,
        ));
    it('a document with too many words', () => refuses(`{ me { ${'id '.repeat(2_000)} } }`, /2000 tokens/));
    it('a document that is too long, however few its words', () =>
        refuses(`{ products(search: "${'x'.repeat(20_000)}") { totalCount } }`, /20,\d+ characters, at most 20,000/));
    it('fragments that expand to too many fields', () =>
        refuses(
            `{ product(id: "p1") { ...F0 } } ${Array.from(
                { length: 6 },
                (_, i) => `fragment F${i} on Product { id ${`similar(first: 1) { ...F${i + 1} } `.repeat(4)} }`,
            ).join('\n')} fragment F6 on Product { id name onHand }`,
            /fields, at most 1,000/,
        ));
    it('a query that could answer too much', () =>
        refuses(
            '{ products(first: 100) { nodes { similar(first: 100) { similar(first: 100) { id } } } } }',
            /about 1,010,101 objects/,
        ));
    it('a query that could answer too much, asked by a variable', () =>
        refuses('query($n: Int!) { products(first: $n) { nodes { id } } }', /objects/, {
            variables: { n: 2_000_000 },
        }));
    it('in French too', () =>
        refuses('query($n: Int!) { products(first: $n) { nodes { id } } }', /pourrait renvoyer/, {
            variables: { n: 2_000_000 },
            headers: { 'accept-language': 'fr' },
        }));
    it('variables that are not what the operation says', async () => {
        await refuses('query($n: Int!) { products(first: $n) { totalCount } }', /\$n/, { variables: { n: 'many' } });
        await refuses('query($n: Int!) { products(first: $n) { totalCount } }', /\$n/);
    });
    it('a document that is none', () => refuses('{ hello', /Syntax Error/));
    it('to suggest names', async () => {
        await refuses('{ helo }', /^Cannot query field "helo" on type "Query"\.$/);
        await refuses(
            '{ products(frist: 1) { totalCount } }',
            /^Unknown argument "frist" on field "Query.products"\.$/,
        );
    });
    it('several requests in one', async () => {
        const answer = await stack.post(JSON.stringify([{ query: '{ hello }' }, { query: '{ hello }' }]));
        assert.deepEqual([answer.status, codes(answer)], [400, ['BAD_USER_INPUT']]);
    });
    it("parameters that are not GraphQL's", async () => {
        for (const body of [
            'null',
            '1',
            '"x"',
            '{"query":1}',
            '{}',
            '{"query":"{ hello }","variables":[]}',
            '{"query":"{ hello }","x":1}',
            'no JSON',
            '',
        ]) {
            const answer = await stack.post(body, { accept: 'application/graphql-response+json' });
            assert.deepEqual([answer.status, codes(answer)], [400, ['BAD_USER_INPUT']], body);
        }
    });

    it('a body that is too large', async () => {
        const answer = await stack.post(
            JSON.stringify({ query: '{ hello }', variables: { x: 'x'.repeat(LIMITS.requestBytes) } }),
        );
        assert.deepEqual([answer.status, codes(answer)], [413, ['BAD_USER_INPUT']]);
    });
    it('a body that grows too large without saying so', async () => {
        assert.equal(
            await chunked(stack, [
                '{"query":"{ hello }","variables":{"x":"',
                ...Array(40).fill('x'.repeat(10_000)),
                '"}}',
            ]),
            413,
        );
        assert.equal(await chunked(stack, ['{"query":', '"{ hello }"}']), 200);
        assert.equal(await chunked(stack, []), 400);
    });

    it('what a page of another site could send', async () => {
        for (const type of [
            'text/plain',
            'application/x-www-form-urlencoded',
            'multipart/form-data; boundary=x',
            'Text/Plain;charset=utf-8',
        ]) {
            const answer = await stack.post('{"query":"{ hello }"}', { 'content-type': type });
            assert.deepEqual([answer.status, codes(answer)], [400, ['BAD_USER_INPUT']], type);
        }
        const get = await fetch(`${stack.url}/graphql?query={hello}`);
        assert.equal(get.status, 400);
        const meant = await fetch(`${stack.url}/graphql?query={hello}`, { headers: { 'x-requested-with': 'test' } });
        assert.deepEqual(await meant.json(), { data: { hello: 'hello' } });
        const mutation = await fetch(
            `${stack.url}/graphql?query=mutation{changePrice(id:"p1",price:"1"){__typename}}`,
            { headers: { 'x-requested-with': 'test' } },
        );
        assert.equal(mutation.status, 405);
    });
});

function chunked(stack, chunks) {
    return new Promise((resolve, reject) => {
        const request = httpRequest(
            `${stack.url}/graphql`,
            {
                method: 'POST',
                headers: {
                    'content-type': 'application/json',
                    'transfer-encoding': 'chunked',
                    'accept': 'application/graphql-response+json',
                },
            },
            response => {
                response.resume();
                resolve(response.statusCode);
            },
        );
        request.on('error', reject);
        for (const chunk of chunks) request.write(chunk);
        request.end();
    });
}

describe('the rate limit', () => {
    const RATES = { caller: { perSecond: 2, burst: 3 }, address: { perSecond: 1, burst: 1 }, remembered: 2 };
    const by = (id, address = '1.1.1.1') => ({ caller: { id }, address, say: key => key });
    const passes = (admit, request) => {
        try {
            admit(request);
            return true;
        } catch (error) {
            assert.equal(error.extensions.code, 'RATE_LIMITED');
            return false;
        }
    };

    it('lets some come at once, then so many a second', () => {
        let time = 0;
        const admit = rateLimit(RATES, 1, () => time);
        assert.deepEqual(
            Array.from({ length: 5 }, () => passes(admit, by('u1'))),
            [true, true, true, false, false],
        );
        time += 1_000;
        assert.deepEqual(
            Array.from({ length: 3 }, () => passes(admit, by('u1'))),
            [true, true, false],
        );
    });
    it("is each caller's own, wherever he calls from; without a token it is the address's", () => {
        const admit = rateLimit(RATES, 1, () => 0);
        for (let i = 0; i < 3; i++) admit(by('u1'));
        assert.equal(passes(admit, by('u1', '2.2.2.2')), false);
        assert.equal(passes(admit, by('u2')), true);
        assert.deepEqual(
            [passes(admit, by(undefined)), passes(admit, by(undefined)), passes(admit, by(undefined, '2.2.2.2'))],
            [true, false, true],
        );
    });
    it('remembers no more callers than it may', () => {
        const admit = rateLimit(RATES, 1, () => 0);
        for (let i = 0; i < 3; i++) admit(by('u1'));
        for (const id of ['u2', 'u3']) admit(by(id));
        assert.equal(passes(admit, by('u1')), true, 'the longest idle one was forgotten');
    });

    it('answers 429 with the time to wait, for bad tokens too', async t => {
        const stack = await startStack({
            env: { COMPTOIR_RATE_FACTOR: '1' },
            limits: { rate: { caller: { burst: 2, perSecond: 0.1 }, address: { burst: 2, perSecond: 0.1 } } },
        });
        t.after(() => stack.stop());
        const answers = [];
        for (let i = 0; i < 3; i++) answers.push(await stack.ask('{ hello }'));
        assert.deepEqual(
            answers.map(({ status }) => status),
            [200, 200, 429],
        );
        assert.deepEqual(codes(answers[2]), ['RATE_LIMITED']);
        assert.match(answers[2].headers.get('retry-after'), /^\d+$/);
        for (const expected of [401, 401, 429])
            assert.equal((await stack.ask('{ hello }', { as: 'guessed' })).status, expected);
    });
});
