import { getNamedType, isAbstractType } from 'graphql';
import { directiveOn } from '../query/directives.mjs';

const known = new WeakMap();

/**
 * What a caller needs for a field: `signedIn`, and `scopes`, a list of @requiresScopes that must each be met (each is
 * alternatives of scopes held together). Gathered from the field, from the type that it answers, and, for a field of an
 * interface, from the same field of all types behind it. Undefined: nothing is needed.
 */
export function requirementOf(schema, parent, field) {
    if (!known.has(field)) known.set(field, gathered(schema, parent, field));
    return known.get(field);
}

function gathered(schema, parent, field) {
    const twins = isAbstractType(parent)
        ? schema.getPossibleTypes(parent).map(type => type.getFields()[field.name])
        : [];
    const elements = [field, ...twins].flatMap(one => [one, getNamedType(one.type)]);
    const scopes = elements.map(element => directiveOn(element, 'requiresScopes')?.scopes).filter(Boolean);
    const signedIn = scopes.length > 0 || elements.some(element => directiveOn(element, 'authenticated'));
    return signedIn ? { scopes } : undefined;
}

/** Why this caller may not have the field: UNAUTHENTICATED or FORBIDDEN; undefined when he may. */
export function denial(requirement, caller) {
    if (!requirement) return undefined;
    if (!caller.signedIn) return 'UNAUTHENTICATED';
    const met = requirement.scopes.every(alternatives =>
        alternatives.some(together => together.every(scope => caller.scopes.has(scope))),
    );
    return met ? undefined : 'FORBIDDEN';
}
