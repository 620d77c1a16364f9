import { valueFromASTUntyped } from 'graphql';

/** The arguments of a directive on an element of the schema, a plain object; undefined when it does not bear it. */
export function directiveOn(element, name) {
    const node = element?.astNode?.directives?.find(directive => directive.name.value === name);
    return (
        node &&
        Object.fromEntries(node.arguments.map(({ name: key, value }) => [key.value, valueFromASTUntyped(value)]))
    );
}
