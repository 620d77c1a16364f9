import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { codes, startStack } from './support/stack.mjs';

const DASHBOARD = `query Dashboard($first: Int! = 10) {
  stores {
    id name
    revenue(from: "2026-01-01", to: "2026-01-31") { amount currency }
    stockOuts(first: $first) { totalCount nodes { onHand product { id name } } }
    overstock(first: $first) { totalCount nodes { onHand product { id name } } }
  }
}`;

describe('federation', () => {
    let stack;
    before(async () => {
        stack = await startStack();
    });
    after(() => stack.stop());

    it('answers one query out of several subgraphs', async () => {
        const { status, body } = await stack.ask(DASHBOARD);
        assert.equal(status, 200);
        assert.equal(body.errors, undefined);
        assert.deepEqual(body.data.stores[1], {
            id: 's2',
            name: 'Store s2',
            revenue: { amount: '10.00', currency: 'EUR' },
            stockOuts: {
                totalCount: 2,
                nodes: [
                    { onHand: 0, product: { id: 'p1', name: 'Product p1' } },
                    { onHand: 0, product: { id: 'p2', name: 'Product p2' } },
                ],
            },
            overstock: {
                totalCount: 2,
                nodes: [
                    { onHand: 0, product: { id: 'p1', name: 'Product p1' } },
                    { onHand: 0, product: { id: 'p2', name: 'Product p2' } },
                ],
            },
        });
    });

    it('asks each subgraph as often for a hundred stores as for two', async () => {
        for (const { calls } of Object.values(stack.subgraphs)) calls.length = 0;
        await stack.ask(DASHBOARD);
        const counts = Object.fromEntries(
            Object.entries(stack.subgraphs).map(([name, { calls }]) => [name, calls.length]),
        );
        assert.deepEqual(counts, { sales: 1, inventory: 1, products: 1, users: 0 });
    });

    it('runs the operation that is meant, out of several', async () => {
        const both =
            'query A { __schema { queryType { name } } } query B { hello } mutation C { changePrice(id: "p1", price: "1") { __typename } }';
        assert.deepEqual((await stack.ask(both, { operationName: 'B' })).body.data, { hello: 'hello' });
        assert.deepEqual((await stack.ask(both, { operationName: 'A' })).body.data, {
            __schema: { queryType: { name: 'Query' } },
        });
        assert.deepEqual((await stack.ask(both, { operationName: 'C' })).body.data, {
            changePrice: { __typename: 'Product' },
        });
        assert.deepEqual(codes(await stack.ask(both, { operationName: 'D' })), ['BAD_USER_INPUT']);
        assert.deepEqual(codes(await stack.ask(both)), ['BAD_USER_INPUT']);
    });

    it('answers __typename, aliases, fragments and conditions', async () => {
        const { body } = await stack.ask(
            `
            query Q($no: Boolean!) { kind: __typename greeting: hello me @include(if: $no) { id } ...P }
            fragment P on Query { a: product(id: "p1") { ... on Product { id } } b: product(id: "p2") { ...N } }
            fragment N on Product { __typename name }`,
            { variables: { no: false } },
        );
        assert.deepEqual(body, {
            data: {
                kind: 'Query',
                greeting: 'hello',
                a: { id: 'p1' },
                b: { __typename: 'Product', name: 'Product p2' },
            },
        });
    });

    it('does not know what is inaccessible', async () => {
        const { status, body } = await stack.ask('{ secretCost }');
        assert.equal(status, 400);
        assert.match(body.errors[0].message, /Cannot query field "secretCost"/);
        assert.equal(body.errors[0].extensions.code, 'BAD_USER_INPUT');
    });
});
