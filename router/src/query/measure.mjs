import { getArgumentValues } from 'graphql';
import { getNamedType, getNullableType, isCompositeType, isListType, Kind } from 'graphql';
import { directiveOn } from './directives.mjs';

/** Assumed for a list whose schema does not say; compose/lint.mjs sees to it that there is none. */
const UNKNOWN_SIZE = 10;
const MUTATION_COST = 10;
const NOTHING = { depth: 0, fields: 0, aliases: 0, cost: 0 };

/**
 * How big an operation is, before it runs: how deep, how many fields and aliases with its fragments expanded, and about
 * how many objects it can answer (`cost`), by the schema's @listSize and @cost, as IBM's cost specification has it.
 * Conditions (@skip, @include) are taken as met. Takes time linear in the document, however fragments are nested.
 */
export function measure(schema, { operation, fragments, type }, variables) {
    const measured = new Map();
    const whole = selections(operation.selectionSet, schema.getRootType(type), {});
    return { ...whole, cost: whole.cost + (type === 'mutation' ? MUTATION_COST : 0) };

    /** `sizes` is what the field above says of the lists below it: { nodes: 20 }. */
    function selections(selectionSet, parent, sizes) {
        return selectionSet.selections.reduce((sum, selection) => plus(sum, one(selection, parent, sizes)), NOTHING);
    }

    function one(selection, parent, sizes) {
        if (selection.kind === Kind.FIELD) return field(selection, parent, sizes);
        if (selection.kind === Kind.FRAGMENT_SPREAD) return fragment(selection.name.value, sizes);
        const target = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent;
        return selections(selection.selectionSet, target, sizes);
    }

    function fragment(name, sizes) {
        const key = `${name} ${JSON.stringify(sizes)}`;
        if (!measured.has(key)) {
            const { selectionSet, typeCondition } = fragments[name];
            measured.set(key, selections(selectionSet, schema.getType(typeCondition.name.value), sizes));
        }
        return measured.get(key);
    }

    function field(node, parent, sizes) {
        const aliases = node.alias ? 1 : 0;
        const definition = parent.getFields?.()[node.name.value];
        // __typename, and everything about the schema itself: no data of ours.
        if (!definition) return { depth: 1, fields: 1, aliases, cost: 0 };
        const target = getNamedType(definition.type);
        const listSize = directiveOn(definition, 'listSize');
        const length = listSize && lengthBy(listSize, getArgumentValues(definition, node, variables));
        const sizesBelow = Object.fromEntries((listSize?.sizedFields ?? []).map(name => [name, length]));
        const below = node.selectionSet ? selections(node.selectionSet, target, sizesBelow) : NOTHING;
        const times = timesOf(definition, sizes[node.name.value], listSize?.sizedFields ? undefined : length);
        return {
            depth: below.depth + 1,
            fields: below.fields + 1,
            aliases: below.aliases + aliases,
            cost: times * (weightOf(definition, target) + below.cost),
        };
    }
}

function timesOf(definition, sizeFromAbove, ownLength) {
    if (!isListType(getNullableType(definition.type))) return 1;
    return sizeFromAbove ?? ownLength ?? UNKNOWN_SIZE;
}

function lengthBy({ assumedSize, slicingArguments = [] }, given) {
    const asked = slicingArguments.map(name => given[name]).filter(Number.isFinite);
    return asked.length ? Math.max(1, ...asked) : (assumedSize ?? UNKNOWN_SIZE);
}

function weightOf(definition, target) {
    const weight = directiveOn(definition, 'cost')?.weight ?? directiveOn(target, 'cost')?.weight;
    return weight === undefined ? Number(isCompositeType(target)) : Number(weight);
}

function plus(a, b) {
    return {
        depth: Math.max(a.depth, b.depth),
        fields: a.fields + b.fields,
        aliases: a.aliases + b.aliases,
        cost: a.cost + b.cost,
    };
}
