import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];
const BREAKER = { 'closed': 0, 'half-open': 0.5, 'open': 1 };

/** What the router counts, for Prometheus. Labels come from fixed sets only: no name of a client's becomes a series. */
export function createMetrics({ breakers }) {
    const registry = new Registry();
    const registers = [registry];
    collectDefaultMetrics({ register: registry });

    const requests = new Histogram({
        name: 'comptoir_router_request_seconds',
        help: 'GraphQL requests, by type of operation and HTTP status',
        labelNames: ['type', 'status'],
        buckets: SECONDS,
        registers,
    });
    const errors = new Counter({
        name: 'comptoir_router_errors_total',
        help: 'Errors in answers, by code',
        labelNames: ['code'],
        registers,
    });
    const calls = new Histogram({
        name: 'comptoir_router_subgraph_seconds',
        help: 'Calls to subgraphs, by outcome: answered, refused, failed, timeout, cancelled',
        labelNames: ['subgraph', 'type', 'outcome'],
        buckets: SECONDS,
        registers,
    });
    const loads = new Counter({
        name: 'comptoir_router_supergraph_loads_total',
        help: 'Versions of the supergraph file seen',
        labelNames: ['result'],
        registers,
    });
    new Gauge({
        name: 'comptoir_router_breaker',
        help: 'Breaker of each subgraph: 0 closed, 0.5 half-open, 1 open',
        labelNames: ['subgraph'],
        registers,
        collect() {
            for (const { subgraph, state } of breakers.states()) this.set({ subgraph }, BREAKER[state]);
        },
    });

    return {
        request: ({ type = 'none', status, codes, seconds }) => {
            requests.observe({ type, status }, seconds);
            for (const code of codes) errors.inc({ code });
        },
        subgraphCall: ({ subgraph, type, outcome, seconds }) => calls.observe({ subgraph, type, outcome }, seconds),
        supergraphLoad: result => loads.inc({ result }),
        text: () => registry.metrics(),
        contentType: registry.contentType,
    };
}
