import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { codes, startStack } from './support/stack.mjs';

const MANAGER = { roles: ['MANAGER'] };
const CASHIER = { roles: ['CASHIER'] };

describe('permissions', () => {
    let stack;
    before(async () => {
        stack = await startStack();
    });
    after(() => stack.stop());
    beforeEach(() => Object.values(stack.subgraphs).forEach(({ calls }) => (calls.length = 0)));
    const asked = name => stack.subgraphs[name].calls.map(({ query }) => query).join('\n');

    it('makes a field null that the caller may not have, and lets the rest stand', async () => {
        const { status, body } = await stack.ask('{ stores { id name revenue(from: "a", to: "b") { amount } } }', {
            as: CASHIER,
        });
        assert.equal(status, 200);
        assert.deepEqual(body.data.stores, [
            { id: 's1', name: 'Store s1', revenue: null },
            { id: 's2', name: 'Store s2', revenue: null },
        ]);
        assert.equal(body.errors.length, 1);
        assert.deepEqual(body.errors[0].path, ['stores', 'revenue']);
        assert.equal(body.errors[0].extensions.code, 'FORBIDDEN');
        assert.match(body.errors[0].message, /Store.revenue/);
    });

    it('never asks a subgraph for what the caller may not have', async () => {
        await stack.ask('{ stores { name revenue(from: "a", to: "b") { amount } stockOuts { totalCount } } }', {
            as: CASHIER,
        });
        assert.ok(!asked('sales').includes('revenue('));
        assert.equal(stack.subgraphs.inventory.calls.length, 0);
    });

    it('answers when nothing but refused fields was selected', async () => {
        const { body } = await stack.ask('{ stores { takings: revenue(from: "a", to: "b") { amount } } }', {
            as: CASHIER,
        });
        assert.deepEqual(body.data, { stores: [{ takings: null }, { takings: null }] });
    });

    it('tells who is not signed in from who may not', async () => {
        const query = '{ hello stores { id } }';
        const anonymous = await stack.ask(query, { as: null });
        assert.deepEqual(anonymous.body.data, { hello: 'hello', stores: null });
        assert.deepEqual(codes(anonymous), ['UNAUTHENTICATED']);
        const scoped = await stack.ask('mutation { changePrice(id: "p1", price: "1") { __typename } }', { as: null });
        assert.deepEqual([scoped.body.data, codes(scoped)], [{ changePrice: null }, ['UNAUTHENTICATED']]);
    });

    it('does not run a mutation that the caller may not run', async () => {
        const answer = await stack.ask('mutation { changePrice(id: "p1", price: "1") { __typename } }', {
            as: CASHIER,
        });
        assert.deepEqual([answer.body.data, codes(answer)], [{ changePrice: null }, ['FORBIDDEN']]);
        assert.equal(stack.subgraphs.products.calls.length, 0);
        assert.deepEqual(
            codes(await stack.ask('mutation { changePrice(id: "p1", price: "1") { __typename } }', { as: MANAGER })),
            [],
        );
    });

    it('makes the nearest field null that can be, when the refused one cannot', async () => {
        const one = await stack.ask('{ product(id: "p1") { name margin { amount } } hello }', { as: MANAGER });
        assert.deepEqual(one.body.data, { product: null, hello: 'hello' });
        assert.deepEqual(one.body.errors[0].path, ['product', 'margin']);
        const many = await stack.ask('{ products { totalCount nodes { name margin { amount } } } hello }', {
            as: MANAGER,
        });
        assert.deepEqual(many.body.data, { products: null, hello: 'hello' });
    });

    for (const [claims, allowed] of [
        [{ roles: ['ADMIN'] }, true],
        [{ roles: [], scope: 'reports:read costs:read' }, true],
        [{ roles: [], scope: ['reports:read', 'costs:read'] }, true],
        [{ roles: [], scope: 'reports:read' }, false],
        [{ roles: undefined, scope: undefined }, false],
        [{ roles: [], scope: 'role:ADMIN' }, false],
        [{ roles: 'ADMIN' }, false],
    ]) {
        it(`takes scopes together or as alternatives: ${JSON.stringify(claims)} ${allowed ? 'may' : 'may not'}`, async () => {
            assert.deepEqual(
                codes(await stack.ask('{ product(id: "p1") { margin { amount } } }', { as: claims })),
                allowed ? [] : ['FORBIDDEN'],
            );
        });
    }

    it('finds refused fields in fragments, under aliases and in union members', async () => {
        const { body } = await stack.ask(
            `
            query { a: product(id: "p1") { ...P } b: product(id: "p2") { name ... on Product { past: priceHistory { price { amount } } } } }
            fragment P on Product { id priceHistory { price { amount } } }`,
            { as: CASHIER },
        );
        assert.deepEqual(body.data, { a: { id: 'p1', priceHistory: null }, b: { name: 'Product p2', past: null } });
        assert.deepEqual(
            body.errors.map(({ path }) => path),
            [
                ['a', 'priceHistory'],
                ['b', 'past'],
            ],
        );
        const union = await stack.ask(
            `mutation { changePrice(id: "p1", price: "1") {
            ... on Product { id margin { amount } } ... on ErrorResult { message } } }`,
            { as: MANAGER },
        );
        assert.deepEqual([union.body.data, codes(union)], [{ changePrice: null }, ['FORBIDDEN']]);
    });

    it('says nothing of a refused field that is left out of the request', async () => {
        const query =
            'query Q($with: Boolean!) { product(id: "p1") { name priceHistory @include(if: $with) { price { amount } } ...P @skip(if: true) } } fragment P on Product { margin { amount } }';
        const without = await stack.ask(query, { as: CASHIER, variables: { with: false } });
        assert.deepEqual(without.body, { data: { product: { name: 'Product p1' } } });
        const with_ = await stack.ask(query, { as: CASHIER, variables: { with: true } });
        assert.deepEqual(with_.body.data, { product: { name: 'Product p1', priceHistory: null } });
        assert.deepEqual(codes(with_), ['FORBIDDEN']);
    });

    it('judges each caller anew, however often the same document comes', async () => {
        const query = '{ product(id: "p1") { id priceHistory { price { amount } } } }';
        for (const [as, expected] of [
            [MANAGER, []],
            [CASHIER, ['FORBIDDEN']],
            [null, ['UNAUTHENTICATED']],
            [MANAGER, []],
            [CASHIER, ['FORBIDDEN']],
        ]) {
            assert.deepEqual(codes(await stack.ask(query, { as })), expected);
        }
    });

    it('speaks French to those who wish it', async () => {
        const { body } = await stack.ask('{ stores { stockOuts { totalCount } } }', {
            as: CASHIER,
            headers: { 'accept-language': 'fr-CA,fr;q=0.9,en;q=0.5' },
        });
        assert.match(body.errors[0].message, /pas autorisé/);
    });

    it('shows the schema to those who are signed in, and to nobody else', async () => {
        const query = '{ __schema { queryType { name } types { name } } }';
        const shown = await stack.ask(query);
        assert.equal(shown.body.data.__schema.queryType.name, 'Query');
        const names = shown.body.data.__schema.types.map(({ name }) => name);
        assert.deepEqual(
            names.filter(name => /join|link__|_Entity/.test(name)),
            [],
        );
        for (const hidden of [
            query,
            '{ __type(name: "Product") { name } }',
            'query { ...F } fragment F on Query { __schema { types { name } } }',
        ]) {
            assert.deepEqual(codes(await stack.ask(hidden, { as: null })), ['UNAUTHENTICATED']);
        }
    });

    it('shows nothing inaccessible in the schema', async () => {
        const { body } = await stack.ask('{ __type(name: "Query") { fields { name } } }');
        assert.ok(!body.data.__type.fields.some(({ name }) => name === 'secretCost'));
    });

    it('answers a question about the schema only by itself', async () => {
        assert.deepEqual(codes(await stack.ask('{ __schema { queryType { name } } hello }')), ['BAD_USER_INPUT']);
    });
});
