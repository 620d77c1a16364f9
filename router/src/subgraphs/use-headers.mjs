/**
 * What subgraphs hear of the caller's request, and nothing else of it: his token, his language, the trace and the id.
 * Set on each HTTP call, from that call's own context, so that no call can get another's (upstream issue #1311).
 */
export function useSubgraphHeaders() {
    return {
        onFetch({ context, options, setOptions }) {
            const request = context?.comptoir;
            if (!request) return;
            setOptions({ ...options, headers: { ...options.headers, ...headersFor(context.request, request) } });
        },
    };
}

function headersFor({ headers }, { trace, requestId, caller }) {
    const passed = {
        'authorization': caller.signedIn && headers.get('authorization'),
        'accept-language': headers.get('accept-language'),
    };
    return {
        ...Object.fromEntries(Object.entries(passed).filter(([, value]) => value)),
        'traceparent': trace.traceparent,
        'x-request-id': requestId,
    };
}
