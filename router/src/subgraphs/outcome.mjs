/** Codes that Hive's HTTP transport gives to what is not a GraphQL answer. */
const NO_ANSWER = new Set([
    'SUBREQUEST_HTTP_ERROR',
    'RESPONSE_VALIDATION_FAILED',
    'DOWNSTREAM_SERVICE_ERROR',
    'GATEWAY_TIMEOUT',
]);

/**
 * What a call to a subgraph came to: `answered` (GraphQL came back, errors included), `refused` (an HTTP answer of the
 * 400s without GraphQL: the subgraph is up), or `failed`, with a reason for the log.
 */
export function outcomeOf(result) {
    const fault = result?.errors?.find(error => NO_ANSWER.has(error.extensions?.code));
    if (!fault) return { kind: 'answered' };
    const status = fault.extensions.response?.status;
    const kind = status >= 400 && status < 500 ? 'refused' : 'failed';
    return {
        kind,
        status,
        reason: status
            ? `HTTP ${status}`
            : (fault.originalError?.code ?? fault.originalError?.message ?? fault.message),
    };
}
