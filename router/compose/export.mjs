import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { load } from 'js-yaml';
import { parse } from 'graphql';
import { filesOf, write } from './files.mjs';

/** Writes each subgraph's complete schema to the file that supergraph.yaml names. */
export async function exportSubgraphs(workspace) {
    for (const { file, sdl } of await subgraphs(workspace)) await write(file, sdl);
    return [];
}

/** The subgraphs of supergraph.yaml, by name, each with its schema as the sources have it now. */
export async function subgraphs(workspace) {
    const { subgraphs: configured } = load(await readFile(workspace.configuration, 'utf8'));
    const names = Object.keys(configured).sort();
    return Promise.all(
        names.map(async name => ({
            name,
            url: configured[name].routing_url,
            file: resolve(dirname(workspace.configuration), configured[name].schema.file),
            sdl: await completeSchema(workspace, name),
        })),
    );
}

/** What the subgraph itself loads: the shared types, then its own files. */
async function completeSchema(workspace, name) {
    const sources = [workspace.common, ...(await filesOf(workspace.schemasOf(name), '.graphqls'))];
    if (sources.length === 1)
        throw new Error(`${name}: no *.graphqls in ${relative(workspace.root, workspace.schemasOf(name))}`);
    const texts = await Promise.all(sources.map(source => readFile(source, 'utf8')));
    const origin = sources.map(source => `#   ${relative(workspace.root, source).replaceAll('\\', '/')}`);
    const sdl =
        [`# Written by router/compose.mjs out of:\n${origin.join('\n')}`, ...texts.map(text => text.trim())].join(
            '\n\n',
        ) + '\n';
    parse(sdl);
    return sdl;
}
