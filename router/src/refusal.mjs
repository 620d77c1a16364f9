import { GraphQLError } from 'graphql';

/**
 * An error for the caller, in his language. `request` is what request.mjs knows of the request; options are those of
 * GraphQLError, `http` ({ status, headers }) and `service`, the subgraph that is at fault.
 */
export function refusal(request, code, key, args, { http, service, ...options } = {}) {
    return new GraphQLError(request.say(key, args), {
        ...options,
        extensions: { code, ...(service && { service }), ...(http && { http }) },
    });
}

/** As refusal, for a document that cannot be executed: status 400 for clients that follow GraphQL over HTTP. */
export function badQuery(request, key, args, options) {
    return refusal(request, 'BAD_USER_INPUT', key, args, { http: { status: 400, spec: true }, ...options });
}
