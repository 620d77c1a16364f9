import { parse } from 'graphql';

/** Parses a document no further than this many tokens. */
export function useTokenLimit(maxTokens) {
    return {
        onParse({ setParseFn }) {
            setParseFn((source, options) => parse(source, { ...options, maxTokens }));
        },
    };
}
