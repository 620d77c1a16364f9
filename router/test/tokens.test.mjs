import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SignJWT, UnsecuredJWT, exportSPKI } from 'jose';
import { newKey, startIssuer } from './support/issuer.mjs';
import { codes, startStack } from './support/stack.mjs';

const QUERY = '{ me { id } }';

describe('tokens', () => {
    let stack;
    before(async () => {
        stack = await startStack();
    });
    after(() => stack.stop());

    const claims = () => ({
        iss: stack.issuer.url,
        aud: 'comptoir',
        sub: 'u1',
        exp: Math.floor(Date.now() / 1000) + 600,
    });
    const bad = {
        'expired': () => stack.issuer.token({ expires: '-1m' }),
        'for another audience': () => stack.issuer.token({ aud: 'elsewhere' }),
        'an approval of one act': () => stack.issuer.token({ aud: 'comptoir-approval', action: 'DISCOUNT' }),
        'without an audience': () => stack.issuer.token({ aud: undefined }),
        'of another issuer': () => stack.issuer.token({ iss: 'http://elsewhere' }),
        'without a subject': () => stack.issuer.token({ sub: undefined }),
        'signed with an unknown key': async () => stack.issuer.token({ key: await newKey('k9') }),
        'signed with another key of the same name': async () => stack.issuer.token({ key: await newKey('k1') }),
        'not signed at all': async () => new UnsecuredJWT(claims()).encode(),
        'signed with the public key as a secret': async () => {
            const secret = new TextEncoder().encode(await exportSPKI(stack.issuer.signing.publicKey));
            return new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(secret);
        },
        'no token': async () => 'nonsense',
        'a token with a broken end': async () => `${await stack.issuer.token()}x`,
    };
    for (const [what, token] of Object.entries(bad)) {
        it(`refuses one that is ${what}`, async () => {
            const answer = await stack.ask(QUERY, { as: await token() });
            assert.equal(answer.status, 401);
            assert.deepEqual(codes(answer), ['UNAUTHENTICATED']);
            assert.match(answer.headers.get('www-authenticate'), /^Bearer/);
            assert.match(answer.body.errors[0].extensions.traceId, /^[\da-f]{32}$/);
        });
    }

    it('refuses other schemes', async () => {
        assert.equal((await stack.ask(QUERY, { as: null, headers: { authorization: 'Basic dTpw' } })).status, 401);
    });

    it("says that a sign-in has expired, in the caller's language", async () => {
        const as = await stack.issuer.token({ expires: '-1m' });
        assert.match((await stack.ask(QUERY, { as })).body.errors[0].message, /expired/);
        assert.match(
            (await stack.ask(QUERY, { as, headers: { 'accept-language': 'fr' } })).body.errors[0].message,
            /expiré/,
        );
    });

    it('takes one without asking the issuer each time', async () => {
        await stack.ask(QUERY);
        const before = stack.issuer.fetches;
        await Promise.all(Array.from({ length: 5 }, () => stack.ask(QUERY)));
        assert.equal(stack.issuer.fetches, before);
    });
});

describe('signing keys', () => {
    const soon = { signingKeys: { cooldown: 0 } };

    it('are asked for again when a token names a new one', async t => {
        const stack = await startStack({ limits: soon });
        t.after(() => stack.stop());
        assert.equal((await stack.ask(QUERY)).status, 200);
        await stack.issuer.rotate('k2');
        assert.equal((await stack.ask(QUERY)).status, 200);
        assert.equal(stack.issuer.fetches, 2);
    });

    it('are not asked for more than now and then, whatever tokens name', async t => {
        const stack = await startStack();
        t.after(() => stack.stop());
        for (let i = 0; i < 5; i++) await stack.ask(QUERY, { as: { key: await newKey(`unknown-${i}`) } });
        assert.equal(stack.issuer.fetches, 1);
    });

    it('need not be there at the start: until then a token cannot be judged, but is not refused', async t => {
        const stack = await startStack({ limits: soon });
        t.after(() => stack.stop());
        const token = await stack.issuer.token();
        await stack.issuer.stop();

        const early = await stack.ask(QUERY, { as: token });
        assert.equal(early.status, 503);
        assert.deepEqual(codes(early), ['SUBGRAPH_UNAVAILABLE']);
        assert.equal(early.body.errors[0].extensions.service, 'users');
        assert.equal((await stack.ask('{ hello }', { as: null })).body.data.hello, 'hello');

        const back = await startIssuer({ port: stack.issuer.port });
        t.after(() => back.stop());
        assert.equal((await stack.ask(QUERY, { as: await back.token() })).status, 200);
    });

    it('stay known while the issuer is down', async t => {
        const stack = await startStack({ limits: { signingKeys: { cooldown: 0, freshFor: 0 } } });
        t.after(() => stack.stop());
        await stack.ask(QUERY);
        await stack.issuer.stop();
        assert.equal((await stack.ask(QUERY)).status, 200);
    });

    it('are not believed for ever while the issuer is down', async t => {
        const stack = await startStack({ limits: { signingKeys: { cooldown: 0, freshFor: 0, staleFor: 0 } } });
        t.after(() => stack.stop());
        await stack.issuer.stop();
        assert.equal((await stack.ask(QUERY)).status, 503);
    });
});
