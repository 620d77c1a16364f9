import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { json, listen } from './subgraph.mjs';

/** An issuer in this process: its keys at /oauth2/jwks, and `token(claims)` for what it signs. */
export async function startIssuer({ port = 0 } = {}) {
    const issuer = { keys: [], fetches: 0, signing: await newKey('k1') };
    issuer.keys.push(issuer.signing);
    Object.assign(
        issuer,
        await listen(port, async (_, response) => {
            issuer.fetches += 1;
            json(response, { keys: await Promise.all(issuer.keys.map(publicPart)) });
        }),
    );
    issuer.url = `http://localhost:${issuer.port}`;

    /** A token as conventions.md has it; claims given as undefined are left out. */
    issuer.token = ({ key = issuer.signing, expires = '10m', ...claims } = {}) =>
        new SignJWT(
            withoutUndefined({
                iss: issuer.url,
                aud: 'comptoir',
                sub: 'u1',
                preferred_username: 'manager',
                roles: ['MANAGER'],
                scope: 'openid',
                ...claims,
            }),
        )
            .setProtectedHeader({ alg: 'ES256', kid: key.kid })
            .setIssuedAt()
            .setExpirationTime(expires)
            .sign(key.privateKey);

    issuer.rotate = async kid => {
        issuer.signing = await newKey(kid);
        issuer.keys = [issuer.signing];
    };
    return issuer;
}

export async function newKey(kid) {
    return { kid, ...(await generateKeyPair('ES256', { extractable: true })) };
}

async function publicPart({ kid, publicKey }) {
    return { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'ES256' };
}

function withoutUndefined(claims) {
    return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}
