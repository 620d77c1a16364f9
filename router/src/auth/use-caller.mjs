import { refusal } from '../refusal.mjs';
import { IssuerUnreachable } from './signing-keys.mjs';
import { BadToken, verifiedCaller } from './tokens.mjs';

/**
 * Finds out who is calling. Without a token the caller is anonymous, and the fields refuse; with one that is no good the
 * request ends here. `admit(request)` is asked in between, so that guessing tokens is limited too.
 */
export function useCaller({ issuer, keys, admit }) {
    return {
        async onRequestParse({ request: { headers }, serverContext: { comptoir: request } }) {
            const fault = await identify(request, headers.get('authorization'));
            admit(request);
            if (fault) throw fault;
        },
    };

    async function identify(request, authorization) {
        if (!authorization) return undefined;
        try {
            request.caller = await verifiedCaller(authorization, { issuer, keys });
            return undefined;
        } catch (error) {
            if (error instanceof BadToken) return notSignedIn(request, error);
            if (error instanceof IssuerUnreachable) return cannotTell(request);
            throw error;
        }
    }
}

function notSignedIn(request, { key }) {
    return refusal(
        request,
        'UNAUTHENTICATED',
        key,
        {},
        { http: { status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } } },
    );
}

/** Not a 401: clients would throw away a token that may well be good. */
function cannotTell(request) {
    return refusal(
        request,
        'SUBGRAPH_UNAVAILABLE',
        'issuer.unreachable',
        {},
        { service: 'users', http: { status: 503, headers: { 'retry-after': '5' } } },
    );
}
