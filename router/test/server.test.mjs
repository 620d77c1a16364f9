import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { settingsFrom } from '../src/config.mjs';
import { startStack, until } from './support/stack.mjs';

const ROUTER = fileURLToPath(new URL('..', import.meta.url));

describe('the server', () => {
    let stack;
    before(async () => {
        stack = await startStack({ env: { COMPTOIR_CORS_ORIGINS: 'https://shop.example, https://other.example' } });
    });
    after(() => stack.stop());

    it('says that it is well and ready', async () => {
        for (const path of ['/healthcheck', '/readiness']) assert.equal((await fetch(stack.url + path)).status, 200);
    });

    it('has nothing at other addresses', async () => {
        for (const path of ['/', '/graphql/x', '/admin']) assert.equal((await fetch(stack.url + path)).status, 404);
    });

    it('counts requests, errors and calls for Prometheus, without names of clients', async () => {
        await stack.ask('query Mine { hello }');
        await stack.ask('{ me { id } }', { as: null });
        const text = await (await fetch(`${stack.url}/metrics`)).text();
        for (const line of [
            /comptoir_router_request_seconds_count\{type="query",status="200"\} \d/,
            /comptoir_router_errors_total\{code="UNAUTHENTICATED"\} \d/,
            /comptoir_router_subgraph_seconds_count\{subgraph="users",type="query",outcome="answered"\} \d/,
            /comptoir_router_breaker\{subgraph="users"\} 0/,
            /comptoir_router_supergraph_loads_total\{result="good"\} 1/,
            /process_resident_memory_bytes \d/,
        ])
            assert.match(text, line);
        assert.doesNotMatch(text, /Mine/);
    });

    it('writes a line for each request: trace, operation, time, client; never the token', async () => {
        stack.lines.length = 0;
        await stack.ask('query Mine { hello }', {
            headers: { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' },
        });
        const [line] = stack.lines;
        assert.equal(line.traceId, '0af7651916cd43dd8448eb211c80319c');
        assert.deepEqual(
            [line.operation, line.type, line.status, line.client, line.address],
            ['Mine', 'query', 200, 'u1', '127.0.0.1'],
        );
        assert.ok(line.ms > 0);
        assert.doesNotMatch(JSON.stringify(stack.lines), /Bearer|eyJ/);
        await fetch(`${stack.url}/graphql?query={hello}`, { headers: { 'x-requested-with': 'test' } });
        await fetch(`${stack.url}/readiness`);
        assert.deepEqual(
            stack.lines.map(({ message }) => message),
            ['request', 'request'],
        );
    });

    it('shows GraphiQL to a browser, out of itself alone', async () => {
        const page = await fetch(`${stack.url}/graphql`, { headers: { accept: 'text/html,*/*' } });
        const html = await page.text();
        assert.equal(page.status, 200);
        assert.match(html, /query Welcome/);
        assert.doesNotMatch(html, /<script[^>]+src=|<link[^>]+href="http/);
        assert.match(page.headers.get('content-security-policy'), /connect-src 'self'/);
        const again = await fetch(`${stack.url}/graphql`, {
            headers: { 'accept': 'text/html', 'if-none-match': page.headers.get('etag') },
        });
        assert.equal(again.status, 304);
    });

    it('lets pages of known origins call it, and no others', async () => {
        const preflight = origin =>
            fetch(`${stack.url}/graphql`, {
                method: 'OPTIONS',
                headers: {
                    origin,
                    'access-control-request-method': 'POST',
                    'access-control-request-headers': 'authorization,content-type',
                },
            });
        const known = await preflight('https://shop.example');
        assert.equal(known.headers.get('access-control-allow-origin'), 'https://shop.example');
        assert.notEqual(
            (await preflight('https://evil.example')).headers.get('access-control-allow-origin'),
            'https://evil.example',
        );
        assert.equal(known.headers.get('access-control-allow-credentials'), null);
    });

    it('refuses a broken Host header without saying more', async () => {
        const answer = await raw(
            stack.router.port,
            'POST /graphql HTTP/1.1\r\nHost: a b[\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
        );
        assert.match(answer, /^HTTP\/1.1 400 /);
        assert.doesNotMatch(answer, /TypeError|node_modules| at /);
    });

    for (const [what, lines] of Object.entries({
        'an odd path': 'GET //graphql/%ff%00?x=%zz HTTP/1.1',
        'an absolute path': 'GET http://[broken/graphql HTTP/1.1',
        'an unknown method': 'PROPFIND /graphql HTTP/1.1',
    })) {
        it(`answers ${what} without a stack trace`, async () => {
            const answer = await raw(stack.router.port, `${lines}\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
            assert.match(answer, /^HTTP\/1.1 4\d\d /);
            assert.doesNotMatch(answer, /node_modules|file:|\.m?js:/);
        });
    }
});

function raw(port, text) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        connect(port, 'localhost', function () {
            this.write(text);
        })
            .on('data', chunk => chunks.push(chunk))
            .on('end', () => resolve(Buffer.concat(chunks).toString()))
            .on('error', reject);
    });
}

/** The router as a process of its own, as it is run. */
async function startProcess(t, env) {
    const child = spawn(process.execPath, ['main.mjs'], {
        cwd: ROUTER,
        env: { PATH: process.env.PATH, PORT: '0', COMPTOIR_LOG: 'json', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    t.after(() => child.kill('SIGKILL'));
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += chunk));
    return {
        child,
        output: () => output,
        port: () => Number(/"message":"Ready","port":(\d+)/.exec(output)?.[1]),
        exited: once(child, 'exit'),
    };
}

describe('the process', () => {
    it('finishes what is under way when it is asked to stop, takes nothing new, and ends with 0', async t => {
        const stack = await startStack();
        t.after(() => stack.stop());
        const router = await startProcess(t, { COMPTOIR_SUPERGRAPH: stack.file, COMPTOIR_ISSUER: stack.issuer.url });
        await until(router.port, 'the router is ready');
        let release;
        stack.subgraphs.users.behave = () =>
            new Promise(resolve => {
                release = () => resolve(false);
            });
        const url = `http://localhost:${router.port()}`;
        const slow = fetch(`${url}/graphql`, {
            method: 'POST',
            body: '{"query":"{ hello }"}',
            headers: { 'content-type': 'application/json' },
        });
        await until(() => release, 'the subgraph is asked');
        router.child.kill('SIGTERM');
        await until(() => /Stopping/.test(router.output()), 'it is stopping');
        await until(
            () =>
                fetch(`${url}/readiness`).then(
                    () => false,
                    () => true,
                ),
            'it takes nothing new',
        );
        release();
        assert.deepEqual(await (await slow).json(), { data: { hello: 'hello' } });
        assert.deepEqual(await router.exited, [0, null]);
    });

    it('does not start without a supergraph, and says so in a line', async t => {
        const router = await startProcess(t, { COMPTOIR_SUPERGRAPH: '/nowhere.graphql' });
        const [status] = await router.exited;
        assert.equal(status, 1);
        assert.match(router.output(), /\/nowhere.graphql cannot be used as a supergraph/);
        assert.doesNotMatch(router.output(), / at /);
    });
});

describe('a setting', () => {
    for (const [what, env, complaint] of [
        ['a port that is no number', { PORT: 'x' }, /PORT=x: a whole number/],
        ['a port that is none', { PORT: '70000' }, /PORT=70000: a whole number from 0 to 65535/],
        ['an issuer that is no address', { COMPTOIR_ISSUER: 'localhost' }, /COMPTOIR_ISSUER=localhost: an address/],
        ['a log format that is not known', { COMPTOIR_LOG: 'xml' }, /COMPTOIR_LOG=xml: one of json, text/],
    ]) {
        it(`is refused by its name: ${what}`, () => assert.throws(() => settingsFrom(env), complaint));
    }
    it('gives the address of a subgraph, which must be one', () => {
        const { subgraphUrl } = settingsFrom({
            COMPTOIR_SALES_URL: 'http://sales:4003/',
            COMPTOIR_USERS_URL: 'ftp://x',
        });
        assert.equal(subgraphUrl('sales'), 'http://sales:4003/graphql');
        assert.equal(subgraphUrl('products'), undefined);
        assert.throws(() => subgraphUrl('users'), /COMPTOIR_USERS_URL=ftp:\/\/x/);
    });
    it("has the value of a developer's machine when nobody says otherwise", () => {
        const { port, issuer, supergraph, corsOrigins } = settingsFrom({});
        assert.deepEqual(
            [port, issuer, supergraph, corsOrigins],
            [4000, 'http://localhost:4004', './supergraph.graphql', []],
        );
    });
});
