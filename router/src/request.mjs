import { isIP } from 'node:net';
import { ANONYMOUS } from './auth/caller.mjs';
import { languageOf, sentence } from './messages.mjs';
import { requestIdOf, traceOf } from './observe/trace.mjs';

/**
 * Notes what is known of a request before anything looks into it, as `comptoir` in the context that all plugins share:
 * when it came, its trace, its language, the address it came from, and (later) its caller and its operation.
 */
export function useRequest({ trustedProxies }) {
    return {
        onRequest({ request, serverContext }) {
            const trace = traceOf(request.headers.get('traceparent'));
            const language = languageOf(request.headers.get('accept-language'));
            serverContext.comptoir = {
                startedAt: performance.now(),
                trace,
                requestId: requestIdOf(request.headers.get('x-request-id'), trace),
                language,
                say: (key, args) => sentence(language, key, args),
                address: addressOf(serverContext.req, trustedProxies),
                caller: ANONYMOUS,
                isGraphql: false,
                operation: undefined,
                errorCodes: [],
            };
        },
    };
}

/** The caller's address: that of the connection, or the one that the outermost proxy of ours saw. */
export function addressOf(connection, trustedProxies) {
    const direct = connection?.socket?.remoteAddress?.replace(/^::ffff:/, '') ?? 'unknown';
    if (!trustedProxies) return direct;
    const forwarded = (connection.headers['x-forwarded-for'] ?? '').split(',').map(part => part.trim());
    const seen = forwarded.at(-trustedProxies);
    return seen && isIP(seen) ? seen : direct;
}
