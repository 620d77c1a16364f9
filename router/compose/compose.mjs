import { buildSchema, parse, printSchema } from 'graphql';
import { composeServices } from '@theguild/federation-composition';

/** The subgraphs do not fit together; the message lists why, one reason a line. */
export class CompositionError extends Error {
    constructor(reasons) {
        super(reasons.map(reason => `${reason.extensions?.code ?? 'ERROR'}: ${reason.message}`).join('\n'));
        this.name = 'CompositionError';
    }
}

/**
 * Composes subgraphs ({ name, url, sdl }) into what the router runs on (`supergraph`) and what clients see of it
 * (`publicSchema`, without what is @inaccessible), both as text.
 */
export function compose(subgraphs) {
    const composed = composeServices(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
    if (composed.errors?.length) throw new CompositionError(composed.errors);
    return {
        supergraph: composed.supergraphSdl.trimEnd() + '\n',
        publicSchema: printSchema(buildSchema(composed.publicSdl)).trimEnd() + '\n',
    };
}
