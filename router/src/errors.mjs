import { GraphQLError } from 'graphql';
import { isAsyncIterable, mapAsyncIterator } from '@graphql-tools/utils';

/** The codes that clients may count on (docs/conventions.md). Errors that bear one were written for them. */
const PUBLIC = new Set([
    'UNAUTHENTICATED',
    'FORBIDDEN',
    'BAD_USER_INPUT',
    'SUBGRAPH_UNAVAILABLE',
    'INTERNAL_ERROR',
    'RATE_LIMITED',
]);

/** Codes of the libraries for a request or a document that is not right; their text speaks of the client's own input. */
const BAD_INPUT = new Set([
    'BAD_REQUEST',
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'OPERATION_RESOLUTION_FAILURE',
    'REQUEST_ENTITY_TOO_LARGE',
]);

/**
 * The last thing that happens to an answer: errors become what clients may see. Known codes keep their message; all else
 * is logged and becomes INTERNAL_ERROR. Every error gets the trace id, none keeps an address, a stack or an SQL text.
 */
export function useErrors({ log }) {
    return {
        onResultProcess({ result, setResult, serverContext: { comptoir: request } }) {
            const shown = one => withPresentableErrors(one, request, log);
            setResult(isAsyncIterable(result) ? mapAsyncIterator(result, shown) : shown(result));
        },
    };
}

function withPresentableErrors(result, request, log) {
    if (!result.errors) return result;
    const errors = oncePerService(result.errors.map(error => presentable(error, request, log)));
    request.errorCodes = errors.map(error => error.extensions.code);
    return { ...result, errors };
}

function presentable(error, request, log) {
    const { code, service, http } = error.extensions ?? {};
    const known = { traceId: request.trace.traceId, ...(http && { http }) };
    if (PUBLIC.has(code)) {
        return shown(error, error.message, { code, ...(typeof service === 'string' && { service }), ...known });
    }
    if (BAD_INPUT.has(code)) {
        // Suggestions would tell the schema to those who may not read it.
        return shown(error, error.message.replace(/ ?Did you mean [^?]*\?/g, ''), { code: 'BAD_USER_INPUT', ...known });
    }
    log.error('Something unexpected went wrong', {
        traceId: request.trace.traceId,
        operation: request.operation?.name,
        error: causeOf(error),
    });
    return shown(error, request.say('internal', { traceId: request.trace.traceId }), {
        code: 'INTERNAL_ERROR',
        traceId: request.trace.traceId,
    });
}

function shown({ nodes, source, positions, path }, message, extensions) {
    return new GraphQLError(message, { nodes, source, positions, path, extensions });
}

function causeOf(error) {
    return error.originalError ?? error;
}

/** A subgraph that is down is said once, however many fields and fetches it cost. */
function oncePerService(errors) {
    const said = new Set();
    return errors.filter(({ extensions: { code, service } }) => {
        if (code !== 'SUBGRAPH_UNAVAILABLE' || !service) return true;
        if (said.has(service)) return false;
        said.add(service);
        return true;
    });
}
