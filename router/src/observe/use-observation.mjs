/** One access log line and one observation for each GraphQL request, and the metrics at their own address. */
export function useObservation({ log, metrics }) {
    return {
        async onRequest({ url, fetchAPI, endResponse }) {
            if (url.pathname !== '/metrics') return;
            endResponse(
                new fetchAPI.Response(await metrics.text(), { headers: { 'content-type': metrics.contentType } }),
            );
        },
        onRequestParse({ serverContext: { comptoir: request } }) {
            request.isGraphql = true;
        },
        onResponse({ response, serverContext: { comptoir: request } }) {
            // What the runtime answers by itself (health, CORS) never came past useRequest.
            if (!request?.isGraphql) return;
            const milliseconds = performance.now() - request.startedAt;
            const { operation, errorCodes: codes } = request;
            metrics.request({ type: operation?.type, status: response.status, codes, seconds: milliseconds / 1_000 });
            log.info('request', {
                traceId: request.trace.traceId,
                requestId: request.requestId,
                operation: operation?.name?.slice(0, 100),
                type: operation?.type,
                status: response.status,
                errors: codes.length ? [...new Set(codes)].join() : undefined,
                ms: Math.round(milliseconds * 10) / 10,
                client: request.caller.id ?? 'anonymous',
                address: request.address,
            });
            response.headers.set('x-request-id', request.requestId);
            response.headers.set('cache-control', 'no-store');
            response.headers.set('x-content-type-options', 'nosniff');
        },
    };
}
