import assert from 'node:assert/strict';
import { appendFile, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { buildSchema } from 'graphql';
import { check } from '../compose/check.mjs';
import { unfitIn } from '../compose/operations.mjs';
import { updateGraph } from '../compose/update.mjs';
import { workspaceAt } from '../compose/workspace.mjs';

const COMMON = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible", "@authenticated", "@listSize"])
`;
const PRODUCTS = `
type Query {
  "All products."
  products: [Product!] @authenticated @listSize(assumedSize: 20)
  "For services."
  secret: String @authenticated @inaccessible
}
"A thing to sell."
type Product @key(fields: "id") {
  "Its id."
  id: ID!
  "Its name."
  name: String!
}
`;
const INVENTORY = `
type Query {
  "What there is of everything."
  stock: [Level!] @authenticated @listSize(assumedSize: 20)
}
"How many there are."
type Level {
  "Of what."
  product: Product
}
"A thing to sell."
type Product @key(fields: "id") {
  "Its id."
  id: ID!
  "How many there are."
  onHand: Int
}
`;

/** A checkout with two small subgraphs and an operation of the UI. */
async function checkout({
    products = PRODUCTS,
    inventory = INVENTORY,
    operation = 'query All { products { name onHand } }',
} = {}) {
    const workspace = workspaceAt(await mkdtemp(join(tmpdir(), 'comptoir-compose-')));
    const put = async (file, text) => {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, text);
    };
    await put(
        workspace.configuration,
        `subgraphs:
  products: { routing_url: "http://localhost:1/graphql", schema: { file: ./router/subgraphs/products.graphql } }
  inventory: { routing_url: "http://localhost:2/graphql", schema: { file: ./router/subgraphs/inventory.graphql } }
`,
    );
    await put(workspace.common, COMMON);
    await put(join(workspace.schemasOf('products'), 'products.graphqls'), products);
    await put(join(workspace.schemasOf('inventory'), 'inventory.graphqls'), inventory);
    await put(join(workspace.clientDocuments[0], 'all.graphql'), operation);
    return workspace;
}

test('what compose writes passes the check', async () => {
    const workspace = await checkout();
    assert.deepEqual(await updateGraph(workspace), []);
    assert.deepEqual(await check(workspace), []);
});

test('the public schema has nothing that is inaccessible, and keeps descriptions', async () => {
    const workspace = await checkout();
    await updateGraph(workspace);
    const text = await readFile(workspace.publicSchema, 'utf8');
    assert.ok(!text.includes('secret') && !text.includes('join__') && text.includes('A thing to sell.'));
});

test('a schema that changed after composing fails the check with a diff', async () => {
    const workspace = await checkout();
    await updateGraph(workspace);
    await appendFile(
        join(workspace.schemasOf('products'), 'products.graphqls'),
        'extend type Product {\n "Its colour."\n colour: String\n}\n',
    );
    const problems = (await check(workspace)).join('\n');
    assert.match(problems, /^\+ {2}colour: String/m);
    assert.match(problems, /run `node router\/compose.mjs`/);
});

test('a breaking change is written only when it is accepted', async () => {
    const workspace = await checkout();
    await updateGraph(workspace);
    await writeFile(
        join(workspace.schemasOf('products'), 'products.graphqls'),
        PRODUCTS.replace('name: String!', 'title: String!'),
    );
    assert.match((await updateGraph(workspace)).join('\n'), /Product.name was removed/);
    assert.match((await check(workspace)).join('\n'), /breaks clients: Product.name was removed/);
    assert.match((await check(workspace)).join('\n'), /all.graphql All: Cannot query field "name"/);
    assert.deepEqual(await updateGraph(workspace, { acceptBreaking: true }), []);
});

test('subgraphs that do not fit are reported with the reason', async () => {
    const workspace = await checkout({ inventory: INVENTORY.replace('onHand: Int', 'name: String!') });
    await assert.rejects(check(workspace), /INVALID_FIELD_SHARING.*Product.name/);
});

const RULES = [
    [
        'a type without a description',
        {
            products: PRODUCTS.replace('"A thing to sell."', ''),
            inventory: INVENTORY.replace('"A thing to sell."', ''),
        },
        /Product has no description/,
    ],
    [
        'a type that only services use',
        { products: `${PRODUCTS}\n"Odd."\nenum Odd {\n "One."\n ONE\n}` },
        /Odd is used by nothing that clients see/,
    ],
    [
        'a field without a description',
        { products: PRODUCTS.replace('"Its name."', '') },
        /Product.name has no description/,
    ],
    [
        'a list without a size',
        { products: PRODUCTS.replace('@listSize(assumedSize: 20)', '') },
        /Query.products is a list without @listSize/,
    ],
    [
        'a root field that cannot be null',
        { products: PRODUCTS.replace('[Product!]', '[Product!]!') },
        /Query.products is a root field/,
    ],
    [
        'a root field open to anybody',
        { products: PRODUCTS.replace('@authenticated @listSize', '@listSize') },
        /Query.products does not say who may call it/,
    ],
    [
        'a protected field that cannot be null',
        { products: PRODUCTS.replace('name: String!', 'name: String! @authenticated') },
        /Product.name can be refused/,
    ],
    [
        'a promise by another subgraph',
        { inventory: INVENTORY.replace('onHand: Int', 'onHand: Int!') },
        /Product.onHand comes from INVENTORY/,
    ],
    [
        'a link into another subgraph that cannot be null',
        { inventory: INVENTORY.replace('product: Product', 'product: Product!') },
        /Level.product leads to Product, which PRODUCTS owns/,
    ],
];
for (const [what, sources, complaint] of RULES) {
    test(`the check refuses ${what}`, async () => {
        const workspace = await checkout(sources);
        await updateGraph(workspace);
        assert.match((await check(workspace)).join('\n'), complaint);
    });
}

test('a connection says its length for its nodes', async () => {
    const paged = PRODUCTS.replace(
        'products: [Product!] @authenticated @listSize(assumedSize: 20)',
        'products("How many." first: Int! = 20): Products @authenticated @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])',
    );
    const workspace = await checkout({
        products: `${paged}\n"A page."\ntype Products {\n "They."\n nodes: [Product!]!\n}`,
        operation: 'query All { products { nodes { name } } }',
    });
    await updateGraph(workspace);
    assert.deepEqual(await check(workspace), []);
});

test('an operation that waits for its fields passes, one that waits for nothing does not', () => {
    const schema = buildSchema('type Query { here: Int }');
    const waiting = { Later: 'a later issue' };
    assert.deepEqual(unfitIn('f', 'query Later { there }', schema, waiting), []);
    assert.match(unfitIn('f', 'query Later { here }', schema, waiting)[0], /passes now/);
    assert.match(unfitIn('f', 'query Now { there }', schema, waiting)[0], /Cannot query field "there"/);
    assert.match(unfitIn('f', 'subscription Now { there }', schema, {})[0], /no subscription/);
});
