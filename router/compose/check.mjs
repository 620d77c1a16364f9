import { relative } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { breakingChanges } from './breaking.mjs';
import { compose } from './compose.mjs';
import { subgraphs } from './export.mjs';
import { textOf } from './files.mjs';
import { lint } from './lint.mjs';
import { unfitOperations } from './operations.mjs';

/** Everything that is wrong with the committed graph; empty when it may go out. */
export async function check(workspace) {
    const parts = await subgraphs(workspace);
    const graph = compose(parts);
    return [
        ...(await breaks(workspace, graph.publicSchema)),
        ...(await stale(workspace, parts, graph)),
        ...(await unfitOperations(workspace, graph.publicSchema)),
        ...lint(graph),
    ];
}

async function breaks(workspace, publicSchema) {
    const changes = breakingChanges(await textOf(workspace.publicSchema), publicSchema);
    return changes.map(change => `breaks clients: ${change}`);
}

async function stale(workspace, parts, { supergraph, publicSchema }) {
    const wanted = [
        ...parts.map(({ file, sdl }) => [file, sdl]),
        [workspace.supergraph, supergraph],
        [workspace.publicSchema, publicSchema],
    ];
    const patches = await Promise.all(wanted.map(([file, text]) => difference(workspace, file, text)));
    const stale = patches.filter(Boolean);
    return stale.length
        ? [...stale, 'Committed files are not what the sources give: run `node router/compose.mjs` and commit them.']
        : [];
}

async function difference(workspace, file, wanted) {
    const committed = (await textOf(file)) ?? '';
    if (committed === wanted) return null;
    const name = relative(workspace.root, file).replaceAll('\\', '/');
    return createTwoFilesPatch(`${name} (committed)`, `${name} (from the sources)`, committed, wanted, '', '', {
        context: 2,
    });
}
