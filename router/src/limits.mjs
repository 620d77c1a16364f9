/**
 * Every limit of the router, and why it is what it is. They are set by what the clients need (operations/*.graphql with
 * `first: 100`, and the UI's dashboard over 38 stores with three lists each), with room to grow; test/limits.test.mjs
 * proves that these pass.
 */
export const LIMITS = {
    query: {
        // Parsed documents are kept, a thousand of them: this bounds what they can take to some 50 MB. Values belong into
        // variables; the longest document of the contract has 1,500 characters.
        characters: 20_000,
        // The largest document of the contract has 260 tokens, the standard introspection query 390. Parsing stops here,
        // before anything that costs more than linear time sees the document.
        tokens: 2_000,
        // Connections cost a level (`nodes`): register → session → store is 6 deep, the deepest of the contract is 7.
        depth: 12,
        // Aliases are how one field is asked a thousand times. A dashboard that compares periods needs a handful.
        aliases: 30,
        // After fragments are expanded: keeps a small document with nested fragments from becoming millions of fields.
        fields: 1_000,
        // About as many objects as an answer can hold, by @listSize. The dashboard with `first: 100` lists for an assumed
        // 50 stores is estimated at 40,000, the product search with `first: 100` at 600.
        cost: 60_000,
    },
    // A RegisterSale with 500 lines is 60 kB.
    requestBytes: 256 * 1024,
    rate: {
        // Requests a second, and how many may come at once. A page of the UI is one to three requests and search-as-you-type
        // a few a second; a script of one user may use a core of the router, not all of it.
        caller: { perSecond: 50, burst: 200 },
        // Without a token nothing but sign-in errors comes back: enough to find out that one has to sign in.
        address: { perSecond: 10, burst: 50 },
        // Callers remembered at a time, about 100 bytes each.
        remembered: 50_000,
    },
    subgraph: {
        // Figures over years come from rollups in well under a second; who waits longer than this has gone away.
        queryTimeout: 8_000,
        // A sale or an approval must not be cut off while it waits for a lock: its outcome would be unknown.
        mutationTimeout: 20_000,
        // One more try for a query whose connection broke: a subgraph that restarts drops its open connections.
        retries: 1,
        retryDelay: 100,
        breaker: {
            // So many failures in a row, and the subgraph is left alone for a while, so that callers get their partial answer
            // at once and it can recover.
            failures: 5,
            openFor: 5_000,
        },
    },
    signingKeys: {
        // A key that the issuer withdrew is believed this long at most.
        freshFor: 10 * 60_000,
        // While the issuer is down, known keys hold for longer than the tokens signed with them (10 minutes) live.
        staleFor: 60 * 60_000,
        // Tokens that name an unknown key make the router ask the issuer, this often at most.
        cooldown: 5_000,
        timeout: 3_000,
    },
    server: {
        // Slow senders: a request must be there in this time, its headers sooner.
        requestTimeout: 30_000,
        headersTimeout: 10_000,
        // Longer than the idle time of usual proxies (60 s), so that it is never the router that closes a connection in use.
        keepAlive: 65_000,
        // How long a stopping router waits for the requests under way: a mutation may take as long as its timeout.
        drain: 20_000,
    },
};
