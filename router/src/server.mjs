import { createServer } from 'node:http';
import { createGateway } from './gateway.mjs';

/** A host name or an address, with or without a port: what the libraries below can build a URL of. */
const HOST = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;

/**
 * Starts the router; it listens when the promise is fulfilled.
 *
 * @returns its `port`, and `stop()`, which lets requests under way finish and refuses new ones
 */
export async function startRouter(settings, { limits, log }) {
    const gateway = await createGateway(settings, { limits, log });
    // The libraries stop everything at once on these signals; main.mjs drains first.
    process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT');

    let stopping = false;
    const server = createServer({ ...timing(limits.server), maxHeaderSize: 16 * 1024 }, (request, response) => {
        if (stopping) response.setHeader('connection', 'close');
        if (!HOST.test(request.headers.host ?? '')) return plain(response, 400, 'Bad Host header');
        if (stopping && request.url === '/readiness') return plain(response, 503, 'Stopping');
        gateway(request, response);
    });
    await listening(server, settings);

    return {
        port: server.address().port,
        async stop() {
            stopping = true;
            const drained = new Promise(resolve => server.close(resolve));
            server.closeIdleConnections();
            const timer = setTimeout(() => server.closeAllConnections(), limits.server.drain);
            await drained;
            clearTimeout(timer);
            await gateway.dispose();
        },
    };
}

function timing({ requestTimeout, headersTimeout, keepAlive }) {
    return { requestTimeout, headersTimeout, keepAliveTimeout: keepAlive };
}

function listening(server, { port, host }) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen({ port, host }, resolve);
    });
}

function plain(response, status, text) {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}
