import { createServer } from 'node:http';
import { buildASTSchema, execute, Kind, parse, validate, visit } from 'graphql';

/**
 * A subgraph in this process. `calls` lists what it was asked: { headers, query, variables }. `behave(call, response)`,
 * when set, may answer itself (and return true), or fail, or take its time.
 */
export async function startSubgraph(sdl, resolvers, { port = 0 } = {}) {
    const schema = executableSchema(sdl, resolvers);
    const subgraph = { calls: [], behave: undefined, ...(await listen(port, answer)) };
    subgraph.url = `http://localhost:${subgraph.port}`;
    return subgraph;

    async function answer(request, response) {
        const call = { headers: request.headers, ...JSON.parse(await bodyOf(request)) };
        subgraph.calls.push(call);
        if (await subgraph.behave?.(call, response)) return;
        const document = parse(call.query);
        const errors = validate(schema, document);
        const result = errors.length
            ? { errors }
            : await execute({
                  schema,
                  document,
                  variableValues: call.variables,
                  operationName: call.operationName,
                  contextValue: { headers: call.headers },
              });
        json(response, result);
    }
}

export function json(response, body, status = 200) {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** An HTTP server on a free port (or this one) that `stop()` ends at once, connections included. */
export async function listen(port, handler) {
    const server = createServer((request, response) => {
        handler(request, response).catch(error => response.writeHead(500).end(error.stack));
    });
    await new Promise((resolve, reject) => server.once('error', reject).listen(port, resolve));
    return {
        port: server.address().port,
        stop: () =>
            new Promise(resolve => {
                server.close(resolve);
                server.closeAllConnections();
            }),
    };
}

async function bodyOf(request) {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
}

/** The schema without federation's directives, with its two root fields. */
function executableSchema(sdl, resolvers) {
    const plain = visit(parse(sdl), {
        Directive: () => null,
        SchemaExtension: () => null,
        DirectiveDefinition: () => null,
    });
    const entities = plain.definitions
        .filter(
            ({ kind, name }) => kind === Kind.OBJECT_TYPE_DEFINITION && new RegExp(`type ${name.value} @key`).test(sdl),
        )
        .map(({ name }) => name.value);
    const additions = parse(`
        scalar _Any
        union _Entity = ${entities.join(' | ')}
        extend type Query { _entities(representations: [_Any!]!): [_Entity]! }
    `);
    const schema = buildASTSchema(
        { kind: Kind.DOCUMENT, definitions: [...plain.definitions, ...additions.definitions] },
        { assumeValidSDL: true },
    );
    for (const [type, fields] of Object.entries(resolvers)) {
        for (const [field, resolve] of Object.entries(fields))
            schema.getType(type).getFields()[field].resolve = resolve;
    }
    schema.getQueryType().getFields()._entities.resolve = (_, { representations }) => representations;
    return schema;
}
