import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { Breaker } from '../src/subgraphs/breaker.mjs';
import { RESOLVERS, SCHEMAS } from './support/graph.mjs';
import { json, startSubgraph } from './support/subgraph.mjs';
import { codes, startStack, until } from './support/stack.mjs';

const OVERVIEW = `{
  stores { name revenue(from: "a", to: "b") { amount } stockOuts { totalCount } overstock { totalCount } }
  hello
}`;
const CHANGE = 'mutation { changePrice(id: "p1", price: "1") { __typename } }';
const never = () => new Promise(() => {});

describe('a subgraph that does not answer', () => {
    let stack;
    beforeEach(async () => {
        stack = await startStack({
            limits: {
                subgraph: {
                    queryTimeout: 1_000,
                    mutationTimeout: 1_000,
                    retryDelay: 10,
                    breaker: { failures: 3, openFor: 1_500 },
                },
            },
        });
    });
    afterEach(() => stack.stop());

    it('leaves its fields null with one error that names it, and the rest stands', async () => {
        await stack.subgraphs.inventory.stop();
        const { status, body } = await stack.ask(OVERVIEW);
        assert.equal(status, 200);
        assert.deepEqual(body.data, {
            stores: ['s1', 's2'].map(id => ({
                name: `Store ${id}`,
                revenue: { amount: '10.00' },
                stockOuts: null,
                overstock: null,
            })),
            hello: 'hello',
        });
        assert.equal(body.errors.length, 1);
        assert.equal(body.errors[0].extensions.code, 'SUBGRAPH_UNAVAILABLE');
        assert.equal(body.errors[0].extensions.service, 'inventory');
        assert.match(body.errors[0].extensions.traceId, /^[\da-f]{32}$/);
    });

    it('is null at the root when nothing else was asked', async () => {
        await stack.subgraphs.sales.stop();
        const answer = await stack.ask('{ stores { name } }');
        assert.deepEqual([answer.body.data, codes(answer)], [{ stores: null }, ['SUBGRAPH_UNAVAILABLE']]);
    });

    it('is one error even when several queries of a request needed it', async () => {
        await stack.subgraphs.products.stop();
        const answer = await stack.ask(
            '{ product(id: "p1") { name } stores { stockOuts { nodes { onHand product { name } } } } }',
        );
        assert.deepEqual(codes(answer), ['SUBGRAPH_UNAVAILABLE']);
        assert.deepEqual(answer.body.data.stores[0].stockOuts.nodes[0], { onHand: 0, product: null });
    });

    it('is given up on after its time', async () => {
        stack.subgraphs.inventory.behave = never;
        const startedAt = performance.now();
        const answer = await stack.ask(OVERVIEW);
        assert.deepEqual(codes(answer), ['SUBGRAPH_UNAVAILABLE']);
        assert.equal(answer.body.data.stores[0].name, 'Store s1');
        assert.ok(performance.now() - startedAt < 10_000);
        assert.equal(stack.subgraphs.inventory.calls.length, 1, 'a timeout is not tried again');
    });

    it("is told in the caller's language, without its address", async () => {
        await stack.subgraphs.inventory.stop();
        const { text, body } = await stack.ask(OVERVIEW, { headers: { 'accept-language': 'fr' } });
        assert.match(body.errors[0].message, /Le service « inventory » ne répond pas/);
        assert.doesNotMatch(text, /localhost|ECONN|http:|stack/);
    });

    it('is asked a query once more when the connection breaks', async () => {
        let broken = false;
        stack.subgraphs.inventory.behave = (_, response) => {
            if (broken) return false;
            broken = true;
            response.socket.destroy();
            return true;
        };
        assert.deepEqual(codes(await stack.ask(OVERVIEW)), []);
        assert.equal(stack.subgraphs.inventory.calls.length, 2);
    });

    it('is asked a query once more when it answers 503', async () => {
        stack.subgraphs.inventory.behave = (_, response) =>
            stack.subgraphs.inventory.calls.length === 1 && (response.writeHead(503).end('busy'), true);
        assert.deepEqual(codes(await stack.ask(OVERVIEW)), []);
    });

    for (const [what, behave] of Object.entries({
        'breaks the connection': (_, response) => (response.socket.destroy(), true),
        'answers 503': (_, response) => (response.writeHead(503).end('busy'), true),
        'answers a page': (_, response) => (
            response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>java.lang.Oops</h1>'),
            true
        ),
        'hangs': never,
    })) {
        it(`never gets a mutation twice: it ${what}`, async () => {
            stack.subgraphs.products.behave = behave;
            const answer = await stack.ask(CHANGE);
            assert.deepEqual([answer.body.data, codes(answer)], [{ changePrice: null }, ['SUBGRAPH_UNAVAILABLE']]);
            assert.equal(stack.subgraphs.products.calls.length, 1);
        });
    }

    it('is left alone after some failures, and asked again after a while', async () => {
        const { inventory } = stack.subgraphs;
        inventory.behave = (_, response) => (response.writeHead(500).end(), true);
        for (let i = 0; i < 3; i++) await stack.ask(OVERVIEW);
        const asked = inventory.calls.length;
        const answer = await stack.ask(OVERVIEW);
        assert.deepEqual(codes(answer), ['SUBGRAPH_UNAVAILABLE']);
        assert.equal(inventory.calls.length, asked, 'the breaker is open');
        assert.match(
            await (await fetch(`${stack.url}/metrics`)).text(),
            /comptoir_router_breaker\{subgraph="inventory"\} 1/,
        );

        inventory.behave = undefined;
        await until(async () => codes(await stack.ask(OVERVIEW)).length === 0, 'the breaker lets calls through again');
        assert.match(
            await (await fetch(`${stack.url}/metrics`)).text(),
            /comptoir_router_breaker\{subgraph="inventory"\} 0\n/,
        );
    });

    it('is found again when it comes back at its address', async () => {
        const { port } = stack.subgraphs.inventory;
        await stack.subgraphs.inventory.stop();
        await stack.ask(OVERVIEW);
        stack.subgraphs.inventory = await startSubgraph(SCHEMAS.inventory, RESOLVERS.inventory, { port });
        assert.deepEqual(codes(await stack.ask(OVERVIEW)), []);
    });

    it('is not blamed for clients that go away', async () => {
        stack.subgraphs.inventory.behave = () => new Promise(resolve => setTimeout(resolve, 100, false));
        const token = await stack.issuer.token();
        for (let i = 0; i < 4; i++) {
            const leaving = new AbortController();
            const gone = fetch(`${stack.url}/graphql`, {
                method: 'POST',
                signal: leaving.signal,
                body: JSON.stringify({ query: OVERVIEW }),
                headers: { 'content-type': 'application/json', 'authorization': `Bearer ${token}` },
            });
            await until(() => stack.subgraphs.inventory.calls.length === i + 1, 'the subgraph is asked');
            leaving.abort();
            await assert.rejects(gone);
        }
        assert.deepEqual(codes(await stack.ask(OVERVIEW)), []);
    });

    it('is not blamed for what it refuses', async () => {
        stack.subgraphs.inventory.behave = (_, response) => (response.writeHead(401).end(), true);
        for (let i = 0; i < 4; i++) await stack.ask(OVERVIEW);
        assert.equal(stack.subgraphs.inventory.calls.length, 4, 'asked once each time, and never left alone');
    });
});

describe('the breaker', () => {
    let time = 0;
    const breaker = () => new Breaker({ failures: 2, openFor: 100 }, () => time);

    it('opens after failures in a row, not after failures in all', () => {
        const one = breaker();
        for (const act of ['failed', 'succeeded', 'failed']) one[act]();
        assert.equal(one.state, 'closed');
        one.failed();
        assert.equal(one.state, 'open');
        assert.equal(one.admits(), false);
    });

    it('lets one call through when its time is over, which decides', () => {
        const one = breaker();
        one.failed();
        one.failed();
        time += 100;
        assert.equal(one.state, 'half-open');
        assert.deepEqual([one.admits(), one.admits()], [true, false]);
        one.failed();
        assert.equal(one.state, 'open');
        time += 100;
        assert.equal(one.admits(), true);
        one.succeeded();
        assert.equal(one.state, 'closed');
    });

    it('lets another call through when the first one told nothing', () => {
        const one = breaker();
        one.failed();
        one.failed();
        time += 100;
        one.admits();
        one.undecided();
        assert.equal(one.admits(), true);
    });
});

describe('what subgraphs hear of a request', () => {
    let stack;
    before(async () => {
        stack = await startStack();
    });
    after(() => stack.stop());
    beforeEach(() =>
        Object.values(stack.subgraphs).forEach(subgraph => {
            subgraph.calls.length = 0;
            subgraph.behave = undefined;
        }),
    );
    const calls = () => Object.values(stack.subgraphs).flatMap(subgraph => subgraph.calls);
    const heard = name => calls().map(({ headers }) => headers[name]);
    const EVERYWHERE =
        '{ stores { name stockOuts { nodes { product { name } } } } hello me { id } products { totalCount } stockCheck(first: 1) { onHand } }';

    it('is its token, language, trace and id, on every call of a query that needs several (#1311)', async () => {
        const token = await stack.issuer.token();
        const trace = '0af7651916cd43dd8448eb211c80319c';
        const headers = {
            'accept-language': 'fr',
            'traceparent': `00-${trace}-b7ad6b7169203331-01`,
            'x-request-id': 'till-7',
        };
        const { headers: answered } = await stack.ask(EVERYWHERE, { as: token, headers });
        assert.ok(calls().length >= 5);
        assert.deepEqual(new Set(heard('authorization')), new Set([`Bearer ${token}`]));
        assert.deepEqual(new Set(heard('accept-language')), new Set(['fr']));
        assert.deepEqual(new Set(heard('x-request-id')), new Set(['till-7']));
        assert.deepEqual(new Set(heard('traceparent').map(value => value.split('-')[1])), new Set([trace]));
        assert.ok(
            heard('traceparent').every(
                value => /^00-[\da-f]{32}-[\da-f]{16}-01$/.test(value) && !value.includes('b7ad6b7169203331'),
            ),
        );
        assert.equal(answered.get('x-request-id'), 'till-7');
    });

    it('is a new trace when the caller has none, or a broken one', async () => {
        for (const traceparent of [undefined, 'nonsense', '00-00000000000000000000000000000000-b7ad6b7169203331-01']) {
            await stack.ask('{ hello }', { headers: traceparent ? { traceparent } : {} });
        }
        assert.equal(
            new Set(heard('traceparent').map(value => /^00-(?!0{32})([\da-f]{32})-[\da-f]{16}-01$/.exec(value)[1]))
                .size,
            3,
        );
    });

    it('is nothing else of it', async () => {
        await stack.ask('{ hello }', {
            headers: { 'cookie': 'a=b', 'x-forwarded-for': '1.2.3.4', 'x-user': 'admin', 'x-request-id': 'two\twords' },
        });
        const [{ headers }] = calls();
        assert.deepEqual(
            [headers.cookie, headers['x-forwarded-for'], headers['x-user']],
            [undefined, undefined, undefined],
        );
        assert.match(headers['x-request-id'], /^[\da-f]{32}$/);
    });

    it("is never another caller's token, when two ask the same at the same time", async () => {
        stack.subgraphs.users.behave = () => new Promise(resolve => setTimeout(resolve, 50, false));
        const tokens = await Promise.all(['u1', 'u2', 'u3'].map(sub => stack.issuer.token({ sub })));
        const answers = await Promise.all(tokens.map(as => stack.ask('{ me { displayName } }', { as })));
        assert.deepEqual(
            answers.map(({ body }) => body.data.me.displayName),
            tokens.map(token => token.slice(-8)),
        );
    });

    it('is not what a client writes into extensions', async () => {
        const extensions = {
            headers: { authorization: 'Bearer other' },
            endpoint: 'http://localhost:1/graphql',
            method: 'GET',
        };
        const answer = await stack.ask('{ me { id } stores { name } }', { extensions });
        assert.deepEqual(codes(answer), []);
        assert.ok(!heard('authorization').includes('Bearer other'));
    });

    it('goes on as a stream of events for a subscription', async () => {
        stack.subgraphs.sales.behave = ({ headers }, response) => {
            response.writeHead(200, { 'content-type': 'text/event-stream' });
            for (const amount of ['1.00', '2.00'])
                response.write(`event: next\ndata: ${JSON.stringify({ data: { sold: { amount } } })}\n\n`);
            response.end('event: complete\ndata:\n\n');
            assert.match(headers.authorization, /^Bearer /);
            return true;
        };
        const { text } = await stack.ask('subscription { sold { amount } }', {
            headers: { accept: 'text/event-stream' },
        });
        assert.match(text, /"1.00"[^]*"2.00"/);
        const refused = await stack.ask('subscription { sold { amount } }', {
            as: null,
            headers: { accept: 'text/event-stream' },
        });
        assert.match(refused.text, /UNAUTHENTICATED/);
    });
});

describe('errors of subgraphs', () => {
    let stack;
    before(async () => {
        stack = await startStack();
    });
    after(() => stack.stop());
    const fail = (name, ...errors) => {
        stack.subgraphs[name].behave = (_, response) => (json(response, { data: { hello: null }, errors }), true);
    };

    for (const code of ['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'SUBGRAPH_UNAVAILABLE', 'INTERNAL_ERROR']) {
        it(`pass with their message when their code is ${code}`, async () => {
            fail('users', {
                message: 'Dites pourquoi.',
                path: ['hello'],
                extensions: { code, traceId: 'theirs', classification: 'X', sql: 'select 1' },
            });
            const { body } = await stack.ask('{ hello }');
            const [{ message, path, extensions }] = body.errors;
            assert.deepEqual([message, path, extensions.code], ['Dites pourquoi.', ['hello'], code]);
            assert.deepEqual(Object.keys(extensions).sort(), ['code', 'traceId']);
            assert.match(extensions.traceId, /^[\da-f]{32}$/);
        });
    }

    it('say nothing of the inside when their code is not one of ours', async () => {
        fail(
            'users',
            {
                message: 'PSQLException: select * from people at dev.comptoir.X',
                path: ['hello'],
                extensions: { classification: 'INTERNAL_ERROR', exception: { stacktrace: ['a'] } },
            },
            { message: 'Validation error', extensions: { code: 'VALIDATION' } },
        );
        stack.lines.length = 0;
        const { text, body } = await stack.ask('{ hello }');
        assert.deepEqual(codes({ body }), ['INTERNAL_ERROR', 'INTERNAL_ERROR']);
        assert.doesNotMatch(text, /PSQL|select|dev\.comptoir|stacktrace|Validation/);
        assert.match(body.errors[0].message, new RegExp(body.errors[0].extensions.traceId));
        assert.ok(
            stack.lines.some(line => line.level === 'error' && /PSQLException/.test(JSON.stringify(line))),
            'the log has it',
        );
    });

    it('stand at the path of the field, in entities too', async () => {
        stack.subgraphs.inventory.behave = ({ variables }, response) => {
            json(response, {
                data: { _entities: variables.representations.map(() => ({ stockOuts: null })) },
                errors: [
                    {
                        message: 'Not your store',
                        path: ['_entities', 1, 'stockOuts'],
                        extensions: { code: 'FORBIDDEN' },
                    },
                ],
            });
            return true;
        };
        const { body } = await stack.ask('{ stores { name stockOuts { totalCount } } }');
        assert.deepEqual(body.errors[0].path, ['stores', 1, 'stockOuts']);
        assert.equal(body.errors[0].extensions.code, 'FORBIDDEN');
    });
});
