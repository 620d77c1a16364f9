import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Nothing of the page comes from elsewhere, nor may it: its code is inlined, and it talks to this router only. */
const POLICY = [
    "default-src 'none'",
    "script-src 'unsafe-inline' 'unsafe-eval' blob:",
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'font-src data:',
    'img-src data:',
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
].join('; ');

const OPTIONS = {
    title: 'Comptoir — GraphQL',
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
    defaultEditorToolsVisibility: 'headers',
    headers: JSON.stringify({ authorization: '' }, null, 2),
};

/**
 * GraphiQL for a browser that opens the GraphQL address, from this process alone: it works without the internet. The page
 * is 9 MB; it is made and compressed at the first visit, and kept.
 */
export function useExplorer({ endpoint }) {
    let page;
    return {
        async onRequest({ request, url, fetchAPI, endResponse }) {
            const wanted =
                request.method === 'GET' &&
                request.headers.get('accept')?.includes('text/html') &&
                url.pathname === endpoint;
            if (!wanted) return;
            page ??= render();
            const { body, etag } = await page;
            const headers = { etag, 'cache-control': 'private, max-age=3600', 'content-security-policy': POLICY };
            const unchanged = request.headers.get('if-none-match') === etag;
            endResponse(
                unchanged
                    ? new fetchAPI.Response(null, { status: 304, headers })
                    : new fetchAPI.Response(body, {
                          headers: {
                              ...headers,
                              'content-type': 'text/html; charset=utf-8',
                              'content-encoding': 'gzip',
                          },
                      }),
            );
        },
    };
}

async function render() {
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
    const query = await readFile(new URL('welcome.graphql', import.meta.url), 'utf8');
    const body = await promisify(gzip)(renderGraphiQL({ ...OPTIONS, query }));
    return { body, etag: `"${createHash('sha256').update(body).digest('base64url')}"` };
}
