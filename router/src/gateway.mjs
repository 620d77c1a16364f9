import { createGatewayRuntime, Logger } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import http from '@graphql-mesh/transport-http';
import { SigningKeys } from './auth/signing-keys.mjs';
import { useCaller } from './auth/use-caller.mjs';
import { useErrors } from './errors.mjs';
import { useBodySize } from './http/body-size.mjs';
import { useCsrfPrevention } from './http/csrf.mjs';
import { useExplorer } from './http/explorer.mjs';
import { rateLimit } from './http/rate-limit.mjs';
import { createMetrics } from './observe/metrics.mjs';
import { useObservation } from './observe/use-observation.mjs';
import { useDocumentLimits } from './query/use-document-limits.mjs';
import { useQueryPolicy } from './query/use-query-policy.mjs';
import { useRequest } from './request.mjs';
import { createBreakers, useSubgraphCalls } from './subgraphs/use-subgraph-calls.mjs';
import { useSubgraphHeaders } from './subgraphs/use-headers.mjs';
import { supergraphIn } from './supergraph.mjs';

const ENDPOINT = '/graphql';

/**
 * Hive Gateway's runtime with the Rust planner and Comptoir's policies. Loads the supergraph before it returns.
 *
 * @throws when the supergraph file is not usable
 */
export async function createGateway(settings, { limits, log }) {
    const breakers = createBreakers(limits.subgraph.breaker);
    const metrics = createMetrics({ breakers });
    const supergraph = supergraphIn(settings.supergraph, {
        subgraphUrl: settings.subgraphUrl,
        log,
        onLoad: metrics.supergraphLoad,
    });
    await supergraph.load();

    const gateway = createGatewayRuntime({
        supergraph: supergraph.load,
        // Looked at on requests only; `watch` sees to it that there always is one.
        pollingInterval: settings.supergraphPoll / 2,
        // Requests under way finish on the supergraph they began with.
        gracefulSchemaReload: { drainTimeout: limits.server.drain },
        unifiedGraphHandler,
        transports: { http },
        transportEntries: { '*.http': { options: transportOptions } },
        // The planner has batched already; merging what is left would merge header sets (upstream issue #1311).
        __experimental__batchExecution: false,
        logging: hiveLogger(log),
        graphqlEndpoint: ENDPOINT,
        landingPage: false,
        graphiql: false,
        requestId: false,
        subgraphErrors: false,
        // Every answer passes useErrors, which also knows the language and the trace.
        maskedErrors: false,
        batching: false,
        cors: crossOrigin(settings.corsOrigins),
        plugins: () => [
            ...plugins(settings, { limits, log, metrics, breakers }),
            { onDispose: () => clearInterval(watch) },
        ],
    });
    await gateway.getSchema();
    const watch = setInterval(() => gateway.getSchema(), settings.supergraphPoll).unref();
    return gateway;
}

/** In the order in which they see a request. */
function plugins(settings, { limits, log, metrics, breakers }) {
    const keys = new SigningKeys(`${settings.issuer}/oauth2/jwks`, { limits: limits.signingKeys, log });
    return [
        useRequest(settings),
        useExplorer({ endpoint: ENDPOINT }),
        useObservation({ log, metrics }),
        useCsrfPrevention(),
        useCaller({ issuer: settings.issuer, keys, admit: rateLimit(limits.rate, settings.rateFactor) }),
        useBodySize(limits.requestBytes),
        useDocumentLimits(limits.query),
        useQueryPolicy(limits.query),
        useSubgraphHeaders(),
        useSubgraphCalls({ limits: limits.subgraph, breakers, log, onCall: metrics.subgraphCall }),
        useErrors({ log }),
    ];
}

const transportOptions = {
    method: 'POST',
    // It shares answers by address and body only: two users who ask the same would get one user's answer.
    deduplicateInflightRequests: false,
    // Spring serves subscriptions as server-sent events to a POST.
    subscriptions: {
        kind: 'http',
        location: ENDPOINT,
        options: { method: 'POST', deduplicateInflightRequests: false },
    },
};

function crossOrigin(origins) {
    if (!origins.length) return false;
    return {
        origin: origins,
        methods: ['POST'],
        allowedHeaders: [
            'authorization',
            'content-type',
            'accept-language',
            'traceparent',
            'x-request-id',
            'x-requested-with',
        ],
        exposedHeaders: ['x-request-id', 'retry-after'],
        credentials: false,
        maxAge: 3_600,
    };
}

function hiveLogger(log) {
    const write = { warn: log.warn, error: log.error };
    return new Logger({
        level: 'warn',
        writers: [{ write: (level, fields, message) => write[level]?.(message ?? 'gateway', { ...fields }) }],
    });
}
