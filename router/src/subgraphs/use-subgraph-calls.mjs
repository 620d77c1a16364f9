import { isAsyncIterable, mapAsyncIterator } from '@graphql-tools/utils';
import { Kind } from 'graphql';
import { setTimeout as sleep } from 'node:timers/promises';
import { refusal } from '../refusal.mjs';
import { Breaker } from './breaker.mjs';
import { outcomeOf } from './outcome.mjs';

/**
 * How subgraphs are called: within a time limit, once more when a query's connection broke (a mutation never), and not at
 * all while a subgraph is known to be down. What fails comes back as one SUBGRAPH_UNAVAILABLE, so that the fields of that
 * subgraph are null and the rest of the answer stands.
 *
 * `onCall({ subgraph, type, outcome, seconds })` hears of every call that was made, `outcome` being that of
 * outcome.mjs, or `timeout`, or `cancelled` when the client went away.
 */
export function useSubgraphCalls({ limits, breakers, log, onCall }) {
    // Given to fetch here, not to the executor: that would chain each to a signal of its own that lives for ever.
    const stopSignals = new WeakMap();
    return {
        onSubgraphExecute({ subgraphName, executionRequest, executor, setExecutor }) {
            const run = executionRequest.operationType === 'subscription' ? subscribe : call;
            setExecutor(request => run(subgraphName, executor, request));
        },
        onFetch({ executionRequest, options, setOptions }) {
            const signal = stopSignals.get(executionRequest);
            if (signal) setOptions({ ...options, signal });
        },
    };

    /** Its events, for as long as they come; what ends them before their time is an outage of the subgraph. */
    async function subscribe(subgraph, executor, executionRequest) {
        const request = executionRequest.context.comptoir;
        const failed = reason => {
            log.warn('A subscription broke off', { subgraph, reason, traceId: request.trace.traceId });
            return { data: nothingOf(executionRequest.document), ...unavailable(request, subgraph) };
        };
        const told = result => {
            const { kind, reason } = outcomeOf(result);
            if (kind !== 'answered') return failed(reason);
            // Errors of a subgraph bear a code; one without is that of the connection.
            const broken = !result.data && result.errors?.find(error => !error.extensions?.code);
            // Without data the runtime would send those of the event before once more.
            return broken
                ? failed(broken.message)
                : { ...result, data: result.data ?? nothingOf(executionRequest.document) };
        };
        try {
            const result = await executor(executionRequest);
            if (!isAsyncIterable(result)) return told(result);
            return mapAsyncIterator(result, told, error => failed(error.code ?? error.message));
        } catch (error) {
            return failed(error.code ?? error.message);
        }
    }

    async function call(subgraph, executor, executionRequest) {
        const request = executionRequest.context.comptoir;
        const breaker = breakers.of(subgraph);
        if (!breaker.admits()) return unavailable(request, subgraph);

        const { outcome, result } = await withRetry(subgraph, executor, executionRequest);
        if (outcome.kind === 'cancelled') breaker.undecided();
        else if (outcome.kind === 'failed' || outcome.kind === 'timeout') breaker.failed();
        else breaker.succeeded();
        if (outcome.kind === 'answered') return result;
        log.warn('A subgraph did not answer', {
            subgraph,
            reason: outcome.reason,
            breaker: breaker.state,
            traceId: request.trace.traceId,
        });
        return unavailable(request, subgraph);
    }

    async function withRetry(subgraph, executor, executionRequest) {
        const tries = executionRequest.operationType === 'query' ? limits.retries + 1 : 1;
        for (let attempt = 1; ; attempt++) {
            const made = await timed(subgraph, executor, executionRequest);
            // After a timeout there is no time left for another try, and the subgraph has enough to do.
            if (made.outcome.kind !== 'failed' || attempt === tries) return made;
            await sleep(limits.retryDelay * (0.5 + Math.random()));
        }
    }

    async function timed(subgraph, executor, executionRequest) {
        const startedAt = performance.now();
        const made = await attempt(executor, executionRequest);
        onCall({
            subgraph,
            type: executionRequest.operationType,
            outcome: made.outcome.kind,
            seconds: (performance.now() - startedAt) / 1_000,
        });
        return made;
    }

    async function attempt(executor, executionRequest) {
        const query = executionRequest.operationType === 'query';
        const stop = new AbortController();
        const timer = setTimeout(() => stop.abort('timeout'), query ? limits.queryTimeout : limits.mutationTimeout);
        // Nobody waits for a query whose client went away; a mutation goes on, so that its outcome is not left to chance.
        const client = query ? executionRequest.context.request.signal : undefined;
        const cancel = () => stop.abort('cancelled');
        stopSignals.set(executionRequest, stop.signal);
        client?.addEventListener('abort', cancel);
        try {
            const stopped = new Promise((_, reject) => {
                stop.signal.addEventListener('abort', () => reject(stop.signal.reason));
            });
            const result = await Promise.race([executor(executionRequest), stopped]);
            if (isAsyncIterable(result)) throw new Error('A stream came back where one answer was expected');
            if (stop.signal.aborted) throw stop.signal.reason;
            return { result, outcome: outcomeOf(result) };
        } catch (error) {
            const kind = stop.signal.aborted ? stop.signal.reason : 'failed';
            return { outcome: { kind, reason: stop.signal.aborted ? kind : (error.code ?? error.message) } };
        } finally {
            clearTimeout(timer);
            client?.removeEventListener('abort', cancel);
        }
    }
}

/** Null for each root field that is asked for. */
function nothingOf({ definitions }) {
    const { selectionSet } = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    return Object.fromEntries(selectionSet.selections.map(({ alias, name }) => [(alias ?? name).value, null]));
}

function unavailable(request, service) {
    return { errors: [refusal(request, 'SUBGRAPH_UNAVAILABLE', 'service.unavailable', { service }, { service })] };
}

/** The breakers of all subgraphs, each made when its subgraph is first called. */
export function createBreakers(limits) {
    const known = new Map();
    return {
        of(subgraph) {
            if (!known.has(subgraph)) known.set(subgraph, new Breaker(limits));
            return known.get(subgraph);
        },
        states: () => [...known].map(([subgraph, { state }]) => ({ subgraph, state })),
    };
}
