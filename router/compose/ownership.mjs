import { isNonNullType, isObjectType } from 'graphql';

/**
 * Which subgraph an entity belongs to: the one that answers its fields which cannot be null. `several` when more than
 * one promises such fields, which is a mistake: with one of them down, the whole entity is lost.
 */
export function entityOwners(supergraph) {
    const owners = new Map();
    for (const type of Object.values(supergraph.getTypeMap()).filter(isObjectType)) {
        if (!keysOf(type).length) continue;
        const promising = new Set(
            Object.values(type.getFields())
                .filter(field => isNonNullType(field.type) && !keysOf(type).includes(field.name))
                .map(field => graphsOf(type, field).join()),
        );
        if (promising.size) owners.set(type.name, promising.size > 1 ? 'several' : [...promising][0]);
    }
    return owners;
}

/** The subgraphs that answer a field, in their names of join__Graph. */
export function graphsOf(type, field) {
    const own = joins(field, 'join__field')
        .filter(join => join.graph && !join.external)
        .map(join => join.graph);
    return own.length ? own : [...new Set(joins(type, 'join__type').map(join => join.graph))];
}

function keysOf(type) {
    return [...new Set(joins(type, 'join__type').flatMap(join => join.key?.split(/\W+/).filter(Boolean) ?? []))];
}

function joins(element, name) {
    return (element.astNode?.directives ?? [])
        .filter(node => node.name.value === name)
        .map(node => Object.fromEntries(node.arguments.map(({ name: key, value }) => [key.value, value.value])));
}
