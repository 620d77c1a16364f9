import { getOperationAST, getVariableValues, GraphQLError, isNonNullType, Kind, separateOperations } from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { badQuery } from '../refusal.mjs';

const prepared = new WeakMap();

/**
 * The operation that a request means, with a document that has nothing but it and its fragments: the planner judges a
 * document by all operations in it. The same document gives the same object, which is what plans are kept by.
 */
export function meantOperation(document, operationName) {
    const known = prepared.get(document) ?? new Map();
    prepared.set(document, known);
    const key = operationName ?? '';
    const meant = known.get(key) ?? single(document, operationName);
    // Names that are not in the document come from clients without end.
    if (meant) known.set(key, meant);
    return meant;
}

function single(document, operationName) {
    const operation = getOperationAST(document, operationName);
    if (!operation) return undefined;
    const alone =
        document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length === 1
            ? document
            : separateOperations(document)[operation.name.value];
    const fragments = alone.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
    return {
        operation,
        name: operation.name?.value,
        type: operation.operation,
        document: alone,
        fragments: Object.fromEntries(fragments.map(fragment => [fragment.name.value, fragment])),
    };
}

/** The request's variables as the schema wants them, defaults included. */
export function coercedVariables(schema, operation, given) {
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given ?? {}, {
        maxErrors: 10,
    });
    if (!errors) return { variables: coerced };
    return {
        errors: errors.map(
            ({ message, nodes }) =>
                new GraphQLError(message, {
                    nodes,
                    extensions: { code: 'BAD_USER_INPUT', http: { status: 400, spec: true } },
                }),
        ),
    };
}

/** What an operation answers when all its root fields failed: null for each; null in all when one of them cannot be null. */
export function emptyAnswer(schema, { operation, fragments, type }, variables) {
    const root = schema.getRootType(type);
    const fields = collectFields(schema, fragments, variables, root, operation.selectionSet);
    const lost = [...fields.values()].some(([node]) => isNonNullType(root.getFields()[node.name.value]?.type));
    return lost ? null : Object.fromEntries([...fields.keys()].map(key => [key, null]));
}

const SCHEMA_FIELDS = new Set(['__schema', '__type']);

/** Which of an operation's root fields ask for the schema, and whether any asks for something else. */
export function introspectionIn({ operation, fragments }) {
    const names = [...rootFields(operation.selectionSet, fragments, new Set())];
    return {
        asked: names.some(name => SCHEMA_FIELDS.has(name)),
        alone: names.every(name => SCHEMA_FIELDS.has(name) || name === '__typename'),
    };
}

function* rootFields(selectionSet, fragments, seen) {
    for (const selection of selectionSet.selections) {
        if (selection.kind === Kind.FIELD) {
            yield selection.name.value;
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
            yield* rootFields(selection.selectionSet, fragments, seen);
        } else if (!seen.has(selection.name.value)) {
            seen.add(selection.name.value);
            yield* rootFields(fragments[selection.name.value].selectionSet, fragments, seen);
        }
    }
}
