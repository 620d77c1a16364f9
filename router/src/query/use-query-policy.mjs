import { isAsyncIterable, mapAsyncIterator } from '@graphql-tools/utils';
import { asked, nulledData, refusedFields, withoutRefused } from '../auth/permissions.mjs';
import { badQuery, refusal } from '../refusal.mjs';
import { measure } from './measure.mjs';
import { coercedVariables, emptyAnswer, introspectionIn, meantOperation } from './operation.mjs';

/**
 * Decides about a valid operation before any subgraph hears of it: whether it is small enough, whether the caller may see
 * the schema, and which fields he may have. Fields that he may not have are taken out of the operation, and are null with
 * an error at their path in its answer; the rest of it runs.
 */
export function useQueryPolicy(limits) {
    return {
        onExecute({ args, executeFn, setExecuteFn, setResultAndStopExecution }) {
            decide(args, executeFn, setExecuteFn, setResultAndStopExecution);
        },
        onSubscribe({ args, subscribeFn, setSubscribeFn, setResultAndStopExecution }) {
            decide(args, subscribeFn, setSubscribeFn, setResultAndStopExecution);
        },
    };

    function decide({ schema, document, operationName, variableValues, contextValue }, run, setRun, stop) {
        const request = contextValue.comptoir;
        const meant = meantOperation(document, operationName);
        if (!meant) return stop({ errors: [badQuery(request, 'operation.unknown')] });
        request.operation = { name: meant.name, type: meant.type };

        const { variables, errors } = coercedVariables(schema, meant.operation, variableValues);
        if (errors) return stop({ errors });

        const fault =
            beyondLimits(request, measure(schema, meant, variables), limits) ?? introspectionRefused(request, meant);
        if (fault) return stop({ errors: [fault] });

        const refused = refusedFields(schema, meant, request.caller);
        const missed = asked(refused, variables);
        const refusals = missed.map(one => refusedField(request, one));
        if (meant.type === 'subscription' && refusals.length) return stop({ errors: refusals });
        const allowed = refused.length ? allowedDocument(meant, refused) : meant.document;
        setRun(args =>
            answered(
                run({ ...args, document: allowed }),
                () => emptyAnswer(schema, meant, variables),
                missed,
                refusals,
            ),
        );
    }
}

function beyondLimits(request, size, limits) {
    const { depth: deep, aliases, fields, cost } = size;
    const over = [
        ['query.depth', deep, limits.depth],
        ['query.aliases', aliases, limits.aliases],
        ['query.fields', fields, limits.fields],
        ['query.cost', cost, limits.cost],
    ].find(([, count, max]) => count > max);
    return over && badQuery(request, over[0], { count: over[1], max: over[2] });
}

function introspectionRefused(request, meant) {
    const introspection = introspectionIn(meant);
    if (!introspection.asked) return undefined;
    if (!request.caller.signedIn) return refusal(request, 'UNAUTHENTICATED', 'introspection.sign-in');
    // Asked together with data, the planner would answer one and leave out the other.
    return introspection.alone ? undefined : badQuery(request, 'introspection.alone');
}

function refusedField(request, { code, field, path, node }) {
    return refusal(
        request,
        code,
        code === 'FORBIDDEN' ? 'field.forbidden' : 'field.sign-in',
        { field },
        { nodes: [node], path },
    );
}

const allowedDocuments = new WeakMap();

/** The same refusals on the same document give the same object, which is what plans are kept by. */
function allowedDocument({ document }, refused) {
    const known = allowedDocuments.get(document) ?? new Map();
    allowedDocuments.set(document, known);
    const key = refused.map(({ path, field }) => `${path.join('.')}=${field}`).join(' ');
    if (!known.has(key)) known.set(key, withoutRefused(document, refused));
    return known.get(key);
}

async function answered(running, empty, missed, refusals) {
    const result = await running;
    if (isAsyncIterable(result)) return mapAsyncIterator(result, withOwnErrors());
    // The planner leaves data out when no subgraph answered anything; to clients that would say that nothing was executed.
    const data = result.data ?? empty();
    return { ...result, data: data && nulledData(data, missed), errors: allErrors(result.errors, refusals) };
}

/** The runtime tells the errors of all events before with each event: these are left out here. */
function withOwnErrors() {
    let told = 0;
    return event => {
        const errors = event.errors?.slice(told);
        told += errors?.length ?? 0;
        return { ...event, errors: errors?.length ? errors : undefined };
    };
}

function allErrors(errors = [], refusals) {
    const all = [...errors, ...refusals];
    return all.length ? all : undefined;
}
