import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIMITS } from '../../src/limits.mjs';
import { settingsFrom } from '../../src/config.mjs';
import { createLog } from '../../src/observe/log.mjs';
import { startRouter } from '../../src/server.mjs';
import { RESOLVERS, SCHEMAS, supergraphOf } from './graph.mjs';
import { startIssuer } from './issuer.mjs';
import { startSubgraph } from './subgraph.mjs';

/**
 * An issuer, four stub subgraphs and the router over them, all in this process on free ports. `limits` overrides those of
 * limits.mjs, `env` the router's environment. To be stopped with `stop()`.
 */
export async function startStack({ limits = {}, env = {} } = {}) {
    const issuer = await startIssuer();
    const subgraphs = Object.fromEntries(
        await Promise.all(
            Object.keys(SCHEMAS).map(async name => [name, await startSubgraph(SCHEMAS[name], RESOLVERS[name])]),
        ),
    );
    const file = join(await mkdtemp(join(tmpdir(), 'comptoir-router-')), 'supergraph.graphql');
    await writeFile(
        file,
        supergraphOf(Object.fromEntries(Object.entries(subgraphs).map(([name, { url }]) => [name, `${url}/graphql`]))),
    );
    const lines = [];
    const log = createLog('json', line => lines.push(JSON.parse(line)));
    const settings = settingsFrom({
        COMPTOIR_SUPERGRAPH: file,
        COMPTOIR_ISSUER: issuer.url,
        COMPTOIR_RATE_FACTOR: '0',
        ...env,
    });
    const router = await startRouter({ ...settings, port: 0 }, { limits: overridden(LIMITS, limits), log });
    const url = `http://localhost:${router.port}`;

    const stop = () =>
        Promise.all([router.stop(), issuer.stop(), ...Object.values(subgraphs).map(subgraph => subgraph.stop())]);
    const stack = { issuer, subgraphs, file, lines, url, router, settings, stop };

    /** Posts a GraphQL request: `as` are claims of its token, or null for none. Answers { status, headers, body }. */
    stack.ask = async (query, { variables, operationName, as = {}, headers = {}, extensions } = {}) => {
        const authorization = as && { authorization: `Bearer ${typeof as === 'string' ? as : await issuer.token(as)}` };
        return stack.post(JSON.stringify({ query, variables, operationName, extensions }), {
            ...authorization,
            ...headers,
        });
    };
    stack.post = async (body, headers = {}) => {
        const response = await fetch(`${url}/graphql`, {
            method: 'POST',
            body,
            headers: { ...JSON_CLIENT, ...headers },
        });
        const text = await response.text();
        return { status: response.status, headers: response.headers, text, body: text && parsed(text) };
    };
    return stack;
}

const JSON_CLIENT = {
    'content-type': 'application/json',
    'accept': 'application/graphql-response+json, application/json;q=0.9',
};

function parsed(text) {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

function overridden(limits, changes) {
    return Object.fromEntries(
        Object.entries(limits).map(([name, value]) => {
            if (!(name in changes)) return [name, value];
            return [name, value && typeof value === 'object' ? overridden(value, changes[name]) : changes[name]];
        }),
    );
}

/** The codes of an answer's errors, in order; none when it is not JSON. */
export const codes = ({ body }) => (body?.errors ?? []).map(error => error.extensions.code);

/** Waits until it holds; fails after a time that is long even for a busy machine. */
export async function until(condition, what) {
    const deadline = performance.now() + 20_000;
    while (!(await condition())) {
        if (performance.now() > deadline) throw new Error(`Waited in vain until ${what}`);
        await new Promise(resolve => setTimeout(resolve, 10));
    }
}
