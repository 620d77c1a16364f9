/** Who sends a request without a token. */
export const ANONYMOUS = Object.freeze({ id: undefined, signedIn: false, scopes: new Set() });

/**
 * Who a verified token speaks for. `scopes` are the effective ones that @requiresScopes is checked against: those of the
 * token, and `role:<ROLE>` for each role.
 */
export function callerOf(claims) {
    const scopes = typeof claims.scope === 'string' ? claims.scope.split(' ') : arrayOf(claims.scope);
    // A scope of the token that looks like a role gives none: roles come from their own claim only.
    const plain = scopes.filter(scope => scope && !scope.startsWith('role:'));
    const roles = arrayOf(claims.roles).map(role => `role:${role}`);
    return Object.freeze({ id: claims.sub, signedIn: true, scopes: new Set([...plain, ...roles]) });
}

function arrayOf(claim) {
    return Array.isArray(claim) ? claim.filter(value => typeof value === 'string') : [];
}
