/** A setting that the router cannot start with; the message names the variable and what it takes. */
export class BadSetting extends Error {}

/** What the environment says, checked, with the defaults of a developer's machine. */
export function settingsFrom(env, { terminal = process.stdout.isTTY } = {}) {
    return {
        port: wholeNumber(env, 'PORT', 4000, { max: 65_535 }),
        // Without HOST, Node listens on every address, IPv6 and IPv4.
        host: env.HOST || undefined,
        issuer: address(env, 'COMPTOIR_ISSUER', 'http://localhost:4004'),
        supergraph: env.COMPTOIR_SUPERGRAPH || './supergraph.graphql',
        supergraphPoll: wholeNumber(env, 'COMPTOIR_SUPERGRAPH_POLL_MS', 5_000, { min: 50 }),
        /** Where a subgraph is, by its name in the supergraph; undefined: where the supergraph says. */
        subgraphUrl: name => {
            const base = address(env, `COMPTOIR_${name.toUpperCase().replaceAll('-', '_')}_URL`);
            return base && `${base}/graphql`;
        },
        log: oneOf(env, 'COMPTOIR_LOG', ['json', 'text'], terminal ? 'text' : 'json'),
        corsOrigins: list(env.COMPTOIR_CORS_ORIGINS),
        // X-Forwarded-For is believed only as far as there are proxies of ours in front.
        trustedProxies: wholeNumber(env, 'COMPTOIR_TRUSTED_PROXIES', 0),
        // A multiple of the rates in limits.mjs; 0 turns them off (load tests: all requests come from one user).
        rateFactor: wholeNumber(env, 'COMPTOIR_RATE_FACTOR', 1),
    };
}

function wholeNumber(env, name, fallback, { min = 0, max = Number.MAX_SAFE_INTEGER } = {}) {
    const text = env[name];
    if (!text) return fallback;
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    throw new BadSetting(`${name}=${text}: a whole number from ${min} to ${max} is needed`);
}

/** A base URL without the slash at its end. */
function address(env, name, fallback) {
    const text = env[name] || fallback;
    if (!text) return undefined;
    if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
        throw new BadSetting(`${name}=${text}: an address that begins with http:// or https:// is needed`);
    }
    return text.replace(/\/+$/, '');
}

function oneOf(env, name, choices, fallback) {
    const text = env[name] || fallback;
    if (choices.includes(text)) return text;
    throw new BadSetting(`${name}=${text}: one of ${choices.join(', ')} is needed`);
}

function list(text) {
    return (text ?? '')
        .split(',')
        .map(part => part.trim())
        .filter(Boolean);
}
