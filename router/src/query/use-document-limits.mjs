import { parse } from 'graphql';
import { badQuery } from '../refusal.mjs';

/** Parses no document that is longer than so many characters, and none further than so many tokens. */
export function useDocumentLimits({ characters, tokens }) {
    return {
        onParse({ params: { source }, context: { comptoir: request }, setParseFn }) {
            const { length } = String(source);
            if (length > characters) throw badQuery(request, 'query.characters', { count: length, max: characters });
            setParseFn((text, options) => parse(text, { ...options, maxTokens: tokens }));
        },
    };
}
