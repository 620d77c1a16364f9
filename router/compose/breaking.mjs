import { buildSchema, findBreakingChanges } from 'graphql';

/** What a client could notice painfully between two public schemas, a sentence each. */
export function breakingChanges(before, after) {
    if (!before) return [];
    return findBreakingChanges(buildSchema(before), buildSchema(after)).map(change => change.description);
}
