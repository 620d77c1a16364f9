import { compose } from '../../compose/compose.mjs';

const COMMON = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@inaccessible", "@authenticated", "@requiresScopes", "@listSize", "@cost"])

type Money @shareable { amount: String! currency: String! }
interface ErrorResult { message: String! }
`;

/** A chain of shops in small: the shape of the real graph, and a case for each policy. */
export const SCHEMAS = {
    products: `${COMMON}
type Query {
  product(id: ID!): Product @authenticated
  products(search: String, first: Int! = 20): Products @authenticated
    @listSize(slicingArguments: ["first"], sizedFields: ["nodes"], requireOneSlicingArgument: false)
  secretCost: Int @inaccessible @authenticated
}
type Mutation {
  changePrice(id: ID!, price: String!): ChangePriceResult @requiresScopes(scopes: [["role:MANAGER"], ["role:ADMIN"]])
}
type Products { nodes: [Product!]! totalCount: Int! }
type Product @key(fields: "id") {
  id: ID!
  name: String!
  price: Money!
  priceHistory: [PriceChange!] @requiresScopes(scopes: [["role:MANAGER"]]) @listSize(assumedSize: 20)
  margin: Money! @requiresScopes(scopes: [["role:ADMIN"], ["reports:read", "costs:read"]])
  similar(first: Int! = 10): [Product!] @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
}
type PriceChange { price: Money! }
union ChangePriceResult = Product | InvalidPriceError
type InvalidPriceError implements ErrorResult { message: String! }
`,
    inventory: `${COMMON}
type Query { stockCheck(first: Int! = 10): [Level!] @authenticated @listSize(slicingArguments: ["first"]) }
type Subscription { alerts: Alert @requiresScopes(scopes: [["role:CASHIER"], ["role:MANAGER"], ["role:ADMIN"]]) }
type Alert { kind: String! place: Place! store: Store product: Product }
type Place @key(fields: "id") { id: ID! name: String! }
type Level { product: Product onHand: Int! }
type Levels { nodes: [Level!]! totalCount: Int! }
type Store @key(fields: "id") {
  id: ID!
  stockOuts(first: Int! = 20): Levels @requiresScopes(scopes: [["role:MANAGER"], ["role:ADMIN"]])
    @listSize(slicingArguments: ["first"], sizedFields: ["nodes"], requireOneSlicingArgument: false)
  overstock(first: Int! = 20): Levels @requiresScopes(scopes: [["role:MANAGER"], ["role:ADMIN"]])
    @listSize(slicingArguments: ["first"], sizedFields: ["nodes"], requireOneSlicingArgument: false)
}
type Product @key(fields: "id") { id: ID! onHand: Int }
`,
    sales: `${COMMON}
type Query { stores: [Store!] @authenticated @listSize(assumedSize: 50) }
type Subscription { sold: Money @authenticated }
type Store @key(fields: "id") {
  id: ID!
  name: String!
  revenue(from: String!, to: String!): Money @requiresScopes(scopes: [["role:MANAGER"], ["reports:read"]])
}
`,
    users: `${COMMON}
type Query { me: User @authenticated  hello: String  colleagues: [User!] @authenticated @listSize(assumedSize: 10) }
type User @key(fields: "id") { id: ID! displayName: String! roles: [String!] @listSize(assumedSize: 3) }
`,
};

const money = amount => ({ amount, currency: 'EUR' });
const products = ids => ids.map(id => ({ __typename: 'Product', id }));
const levels = ({ first }) => ({
    totalCount: 2,
    nodes: products(['p1', 'p2'])
        .slice(0, first)
        .map(product => ({ product, onHand: 0 })),
});

/** What the stub subgraphs answer; `headers` are those of the call. */
export const RESOLVERS = {
    products: {
        Query: {
            product: (_, { id }) => ({ id }),
            products: (_, { first }) => ({ totalCount: 2, nodes: products(['p1', 'p2']).slice(0, first) }),
        },
        Mutation: { changePrice: (_, { id }) => ({ __typename: 'Product', id }) },
        Product: {
            name: ({ id }) => `Product ${id}`,
            price: () => money('2.55'),
            priceHistory: () => [{ price: money('2.55') }],
            margin: () => money('1.00'),
            similar: () => products(['p2']),
        },
    },
    inventory: {
        Query: { stockCheck: (_, args) => levels(args).nodes },
        Store: { stockOuts: (_, args) => levels(args), overstock: (_, args) => levels(args) },
        Product: { onHand: () => 7 },
    },
    sales: {
        Query: { stores: () => [{ id: 's1' }, { id: 's2' }] },
        Store: { name: ({ id }) => `Store ${id}`, revenue: () => money('10.00') },
    },
    users: {
        Query: {
            me: (_, __, { headers }) => ({ id: 'u1', displayName: headers.authorization?.slice(-8) ?? 'nobody' }),
            hello: () => 'hello',
            colleagues: () => [{ id: 'u2' }],
        },
        User: { roles: () => ['MANAGER'], displayName: user => user.displayName ?? `User ${user.id}` },
    },
};

/** The supergraph of these subgraphs at these addresses. */
export function supergraphOf(urls, schemas = SCHEMAS) {
    return compose(
        Object.entries(schemas).map(([name, sdl]) => ({ name, sdl, url: urls[name] ?? 'http://localhost:1/graphql' })),
    ).supergraph;
}
