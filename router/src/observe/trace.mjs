import { randomBytes } from 'node:crypto';

const TRACEPARENT = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(-.*)?$/;

/**
 * The W3C trace context of a request: the caller's trace when its header is one, else a new one. `traceparent` is what
 * subgraphs get: the same trace, with the router as the parent.
 */
export function traceOf(header) {
    const [, traceId = randomBytes(16).toString('hex'), , flags = '01'] = TRACEPARENT.exec(header ?? '') ?? [];
    return { traceId, traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-${flags}` };
}

const REQUEST_ID = /^[\w.:-]{1,128}$/;

/** The caller's own id for the request when it is harmless in a log, else the trace id. */
export function requestIdOf(header, { traceId }) {
    return REQUEST_ID.test(header ?? '') ? header : traceId;
}
