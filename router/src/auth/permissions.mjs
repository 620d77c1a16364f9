import { getNamedType, isNonNullType, Kind } from 'graphql';
import { denial, requirementOf } from './requirements.mjs';

/**
 * What of an operation this caller is refused: a list of { code, field, path, nulled, node, conditions }. `path` is that
 * of the field, without the indices of lists: one refusal stands for all their entries. `nulled` is the path that becomes
 * null because of it: the field's own, or the nearest one above that can be null; empty when the whole answer does.
 */
export function refusedFields(schema, { operation, fragments, type }, caller) {
    const refused = [];
    const visited = new Set();
    walk(operation.selectionSet, schema.getRootType(type), { path: [], nulled: [], conditions: [] });
    return refused;

    function walk(selectionSet, parent, place) {
        for (const selection of selectionSet.selections) {
            const conditions = [...place.conditions, ...conditionsOf(selection)];
            if (selection.kind === Kind.FIELD) {
                visitField(selection, parent, { ...place, conditions });
            } else if (selection.kind === Kind.INLINE_FRAGMENT) {
                const target = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent;
                walk(selection.selectionSet, target, { ...place, conditions });
            } else {
                visitFragment(selection.name.value, { ...place, conditions });
            }
        }
    }

    function visitFragment(name, place) {
        // Under the same conditions at the same place, once is enough.
        const key = JSON.stringify([name, place.path, place.conditions.map(condition => condition.key)]);
        if (visited.has(key)) return;
        visited.add(key);
        const { selectionSet, typeCondition } = fragments[name];
        walk(selectionSet, schema.getType(typeCondition.name.value), place);
    }

    function visitField(node, parent, { path, nulled, conditions }) {
        const definition = parent.getFields?.()[node.name.value];
        if (!definition) return;
        const here = [...path, (node.alias ?? node.name).value];
        const nullable = isNonNullType(definition.type) ? nulled : here;
        const code = denial(requirementOf(schema, parent, definition), caller);
        if (code) {
            refused.push({
                code,
                field: `${parent.name}.${definition.name}`,
                path: here,
                nulled: nullable,
                node,
                conditions,
            });
        } else if (node.selectionSet) {
            walk(node.selectionSet, getNamedType(definition.type), { path: here, nulled: nullable, conditions });
        }
    }
}

/**
 * The document without the refused fields. Each becomes a `__typename` under its own name: the selection around it stays
 * valid, and nothing is fetched for it.
 */
export function withoutRefused(document, refused) {
    const nodes = new Set(refused.map(({ node }) => node));
    return prune(document);

    function prune(part) {
        if (Array.isArray(part)) return part.map(prune);
        if (!part || typeof part !== 'object' || !part.kind) return part;
        if (nodes.has(part)) return placeholder(part);
        if (!part.selectionSet && !part.definitions && !part.selections) return part;
        return {
            ...part,
            ...mapped(part, 'definitions'),
            ...mapped(part, 'selectionSet'),
            ...mapped(part, 'selections'),
        };
    }

    function mapped(part, key) {
        return part[key] ? { [key]: prune(part[key]) } : {};
    }
}

function placeholder({ alias, name, directives }) {
    return { kind: Kind.FIELD, alias: alias ?? name, name: { kind: Kind.NAME, value: '__typename' }, directives };
}

/** The data with null in the place of each refused field. */
export function nulledData(data, refused) {
    if (refused.some(({ nulled }) => nulled.length === 0)) return null;
    for (const { nulled } of refused) setNull(data, nulled);
    return data;
}

function setNull(value, [key, ...rest]) {
    if (Array.isArray(value)) {
        value.forEach(entry => setNull(entry, [key, ...rest]));
    } else if (value && Object.hasOwn(value, key)) {
        if (rest.length) setNull(value[key], rest);
        else value[key] = null;
    }
}

/** Those of the refused fields that the request asks for, given its variables: @skip and @include may leave some out. */
export function asked(refused, variables) {
    const valueOf = node => (node.kind === Kind.VARIABLE ? variables[node.name.value] : node.value);
    return refused.filter(({ conditions }) => conditions.every(({ value, wanted }) => valueOf(value) === wanted));
}

function conditionsOf({ directives = [] }) {
    return directives
        .filter(({ name }) => name.value === 'skip' || name.value === 'include')
        .map(({ name, arguments: [{ value }] }) => ({
            value,
            wanted: name.value === 'include',
            key: `${name.value} ${value.kind === Kind.VARIABLE ? value.name.value : value.value}`,
        }));
}
