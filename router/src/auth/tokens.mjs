import { errors, jwtVerify } from 'jose';
import { callerOf } from './caller.mjs';

const AUDIENCE = 'comptoir';
const BEARER = /^Bearer +([\w~+/.=-]+)$/i;

/** The token is no good; `key` is the message that says why. */
export class BadToken extends Error {
    constructor(key) {
        super(key);
        this.key = key;
    }
}

/**
 * Who the header `Authorization` speaks for.
 *
 * @throws BadToken when it is not a token of ours, or has expired
 * @throws IssuerUnreachable when that cannot be told
 */
export async function verifiedCaller(authorization, { issuer, keys }) {
    const token = BEARER.exec(authorization)?.[1];
    if (!token) throw new BadToken('token.invalid');
    try {
        const { payload } = await jwtVerify(token, (header, jws) => keys.find(header, jws), {
            algorithms: ['ES256'],
            issuer,
            audience: AUDIENCE,
            requiredClaims: ['sub', 'exp'],
            clockTolerance: 5,
        });
        return callerOf(payload);
    } catch (error) {
        if (error instanceof errors.JWTExpired) throw new BadToken('token.expired');
        if (error instanceof errors.JOSEError) throw new BadToken('token.invalid');
        throw error;
    }
}
