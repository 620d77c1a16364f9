import { badQuery } from '../refusal.mjs';

/** What a page of another site can send without asking the browser's leave first (a "simple request"). */
const SIMPLE = /^(text\/plain|application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;
const SHOWS_INTENT = ['x-requested-with', 'apollo-require-preflight', 'x-apollo-operation-name'];

/** Refuses what a page of another site could make a browser send: see above, and GET, unless a header shows intent. */
export function useCsrfPrevention() {
    return {
        onRequestParse({ request: { headers }, serverContext: { comptoir: request } }) {
            const type = headers.get('content-type');
            const simple = !type || SIMPLE.test(type);
            if (simple && !SHOWS_INTENT.some(name => headers.has(name))) {
                throw badQuery(request, 'csrf', {}, { http: { status: 400 } });
            }
        },
    };
}
