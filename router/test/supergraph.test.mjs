import assert from 'node:assert/strict';
import { readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { settingsFrom } from '../src/config.mjs';
import { LIMITS } from '../src/limits.mjs';
import { createLog } from '../src/observe/log.mjs';
import { startRouter } from '../src/server.mjs';
import { codes, startStack, until } from './support/stack.mjs';

describe('the supergraph file', () => {
    let stack;
    let good;
    before(async () => {
        stack = await startStack({ env: { COMPTOIR_SUPERGRAPH_POLL_MS: '50' } });
        good = await readFile(stack.file, 'utf8');
    });
    after(() => stack.stop());
    const withField = name => good.replace('  hello: String', `  ${name}: String`);
    const knows = async field =>
        (await stack.ask(`{ __type(name: "Query") { fields { name } } }`)).body.data.__type.fields.some(
            ({ name }) => name === field,
        );

    it('takes effect when it changes, without a restart', async () => {
        await writeFile(stack.file, withField('goodbye'));
        await until(() => knows('goodbye'), 'the new field is known');
        assert.equal(await knows('hello'), false);
        await writeFile(stack.file, good);
        await until(() => knows('hello'), 'the old field is back');
    });

    for (const [what, spoil] of Object.entries({
        'empty': () => writeFile(stack.file, ''),
        'half written': () => writeFile(stack.file, good.slice(0, good.length / 2)),
        'no supergraph': () => writeFile(stack.file, 'type Query { hello: String }'),
        'nonsense for the planner': () => writeFile(stack.file, good.replaceAll('graph: USERS', 'graph: NOBODY')),
        'gone': () => unlink(stack.file),
    })) {
        it(`leaves the last good one in force while it is ${what}`, async () => {
            stack.lines.length = 0;
            await spoil();
            await until(
                () => stack.lines.some(({ level, file }) => level === 'error' && file === stack.file),
                'the file was refused',
            );
            assert.deepEqual((await stack.ask('{ hello }')).body, { data: { hello: 'hello' } });
            assert.equal((await fetch(`${stack.url}/readiness`)).status, 200);
            await writeFile(`${stack.file}.new`, withField('again'));
            await rename(`${stack.file}.new`, stack.file);
            await until(() => knows('again'), 'a good file takes effect again');
            await writeFile(stack.file, good);
            await until(() => knows('hello'), 'the first one is back');
        });
    }

    it('lets requests under way finish on the one they began with', async () => {
        let release;
        stack.subgraphs.users.behave = () =>
            new Promise(resolve => {
                release = () => resolve(false);
            });
        const slow = stack.ask('{ hello }');
        await until(() => release, 'the subgraph is asked');
        await writeFile(stack.file, withField('later'));
        await until(() => knows('later'), 'the new one is in force');
        stack.subgraphs.users.behave = undefined;
        release();
        assert.deepEqual((await slow).body, { data: { hello: 'hello' } });
        assert.deepEqual(codes(await stack.ask('{ hello }')), ['BAD_USER_INPUT']);
    });
});

describe('the addresses of subgraphs', () => {
    it('come from the environment where it has them', async t => {
        const stack = await startStack();
        t.after(() => stack.stop());
        const settings = settingsFrom({
            COMPTOIR_SUPERGRAPH: stack.file,
            COMPTOIR_ISSUER: stack.issuer.url,
            COMPTOIR_USERS_URL: 'http://localhost:1/',
            COMPTOIR_SALES_URL: `${stack.subgraphs.sales.url}`,
        });
        const router = await startRouter(
            { ...settings, port: 0 },
            { limits: LIMITS, log: createLog('json', () => {}) },
        );
        t.after(() => router.stop());
        const response = await fetch(`http://localhost:${router.port}/graphql`, {
            method: 'POST',
            body: JSON.stringify({ query: '{ hello stores { name } }' }),
            headers: { 'content-type': 'application/json', 'authorization': `Bearer ${await stack.issuer.token()}` },
        });
        const { data, errors } = await response.json();
        assert.deepEqual(data, { hello: null, stores: [{ name: 'Store s1' }, { name: 'Store s2' }] });
        assert.equal(errors[0].extensions.service, 'users');
        assert.equal(stack.subgraphs.users.calls.length, 0);
    });
});
