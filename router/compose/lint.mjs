import {
    buildSchema,
    isAbstractType,
    isEnumType,
    isInputObjectType,
    isInterfaceType,
    isIntrospectionType,
    isListType,
    isNonNullType,
    isObjectType,
    isSpecifiedScalarType,
    getNamedType,
    getNullableType,
} from 'graphql';
import { entityOwners, graphsOf } from './ownership.mjs';

/**
 * The rules that composition does not know, a sentence per breach:
 * people can read what everything means; every list says how long it can be, because the cost limit counts on it;
 * what another subgraph answers, or what a caller may be refused, can be null, so that the rest of an answer stands.
 */
export function lint({ supergraph, publicSchema }) {
    const visible = buildSchema(publicSchema);
    const full = buildSchema(supergraph, { assumeValidSDL: true });
    return [...undescribed(visible), ...unreachable(visible), ...fieldBreaches(visible, full)];
}

/** A type that only operations of services use shows how the inside works. */
function unreachable(schema) {
    const reached = new Set();
    const reach = type => {
        if (!type || reached.has(type)) return;
        reached.add(type);
        if (isAbstractType(type)) schema.getPossibleTypes(type).forEach(reach);
        type.getInterfaces?.().forEach(reach);
        for (const field of fieldsOf(type))
            [field, ...(field.args ?? [])].forEach(element => reach(getNamedType(element.type)));
    };
    rootsOf(schema).forEach(reach);
    return ownTypes(schema)
        .filter(type => !reached.has(type))
        .map(type => `${type.name} is used by nothing that clients see: mark it @inaccessible`);
}

function undescribed(schema) {
    const missing = [];
    const expect = (element, name) => element.description?.trim() || missing.push(`${name} has no description`);
    const roots = rootsOf(schema);
    for (const type of ownTypes(schema)) {
        if (!roots.has(type)) expect(type, type.name);
        if (isEnumType(type)) type.getValues().forEach(value => expect(value, `${type.name}.${value.name}`));
        for (const field of fieldsOf(type)) {
            expect(field, `${type.name}.${field.name}`);
            for (const argument of field.args ?? []) expect(argument, `${type.name}.${field.name}(${argument.name}:)`);
        }
    }
    return missing;
}

function* fieldBreaches(visible, full) {
    const owners = entityOwners(full);
    const roots = rootsOf(full);
    const sizedByParent = sizedFields(full);
    for (const type of ownTypes(visible).filter(isOutputComposite)) {
        const fullType = full.getType(type.name);
        const owner = owners.get(type.name);
        for (const field of fieldsOf(fullType).filter(field => field.name in type.getFields())) {
            const name = `${type.name}.${field.name}`;
            const target = getNamedType(field.type).name;
            const graphs = graphsOf(fullType, field);
            if (hasList(field.type) && !directive(field, 'listSize') && !sizedByParent.has(name)) {
                yield `${name} is a list without @listSize`;
            }
            if (isProtected(field) && isNonNullType(field.type)) yield `${name} can be refused, so it must be nullable`;
            if (roots.has(fullType)) {
                if (isNonNullType(field.type)) yield `${name} is a root field, so it must be nullable`;
                if (!isProtected(field)) yield `${name} does not say who may call it (@authenticated, @requiresScopes)`;
            } else if (owner === 'several') {
                if (isNonNullType(field.type) && !isKey(fullType, field)) {
                    yield `${name} comes from ${graphs.join(', ')}, and other fields of ${type.name} that cannot be null come from elsewhere: only its owner may promise a value`;
                }
            }
            if (
                owners.has(target) &&
                owners.get(target) !== 'several' &&
                !graphs.includes(owners.get(target)) &&
                !allNullable(field.type)
            ) {
                yield `${name} leads to ${target}, which ${owners.get(target)} owns, so it must be nullable`;
            }
        }
    }
}

/** Fields whose length the field above them says: `nodes` and `edges` of a connection. */
function sizedFields(schema) {
    const connections = new Map();
    for (const type of ownTypes(schema).filter(isOutputComposite)) {
        for (const field of fieldsOf(type)) {
            const target = getNamedType(field.type);
            const sized = directive(field, 'listSize')?.arguments.find(
                argument => argument.name.value === 'sizedFields',
            );
            const names = sized?.value.values?.map(value => value.value) ?? [];
            const known = connections.get(target.name);
            connections.set(target.name, known ? known.filter(name => names.includes(name)) : names);
        }
    }
    return new Set([...connections].flatMap(([type, names]) => names.map(name => `${type}.${name}`)));
}

const rootsOf = schema => new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
const INTERNAL = /^(join__|link__|_|federation__|requiresScopes__)/;
const ownTypes = schema =>
    Object.values(schema.getTypeMap()).filter(
        type => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !INTERNAL.test(type.name),
    );
const isOutputComposite = type => isObjectType(type) || isInterfaceType(type);
const fieldsOf = type => (isOutputComposite(type) || isInputObjectType(type) ? Object.values(type.getFields()) : []);
const directive = (element, name) => element.astNode?.directives?.find(node => node.name.value === name);
const isProtected = field => Boolean(directive(field, 'authenticated') ?? directive(field, 'requiresScopes'));
const isKey = (type, field) =>
    type.astNode.directives.some(
        node =>
            node.name.value === 'join__type' &&
            node.arguments.some(
                argument => argument.name.value === 'key' && argument.value.value.split(/\W+/).includes(field.name),
            ),
    );
const hasList = type => isListType(getNullableType(type)) || (isListType(type) && hasList(type.ofType));
const allNullable = type => !isNonNullType(type) && (!isListType(type) || allNullable(type.ofType));
