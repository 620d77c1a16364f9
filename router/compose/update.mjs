import { breakingChanges } from './breaking.mjs';
import { compose } from './compose.mjs';
import { subgraphs } from './export.mjs';
import { textOf, write } from './files.mjs';

/** Writes everything that is made out of the subgraphs' sources; a change that breaks clients must be accepted. */
export async function updateGraph(workspace, { acceptBreaking = false } = {}) {
    const parts = await subgraphs(workspace);
    const { supergraph, publicSchema } = compose(parts);
    const breaking = breakingChanges(await textOf(workspace.publicSchema), publicSchema);
    if (breaking.length && !acceptBreaking) {
        return [
            'Nothing was written, because this breaks clients (--accept-breaking if that is meant):',
            ...breaking.map(line => `  ${line}`),
        ];
    }
    for (const { file, sdl } of parts) await write(file, sdl);
    await write(workspace.supergraph, supergraph);
    await write(workspace.publicSchema, publicSchema);
    return [];
}
