#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { check } from './compose/check.mjs';
import { CompositionError } from './compose/compose.mjs';
import { exportSubgraphs } from './compose/export.mjs';
import { updateGraph } from './compose/update.mjs';
import { WORKSPACE } from './compose/workspace.mjs';

const USAGE = `Makes the graph out of the subgraphs' schemas.

  node compose.mjs            writes subgraphs/*.graphql, supergraph.graphql and public.graphql
  node compose.mjs export     writes subgraphs/*.graphql only
  node compose.mjs --check    writes nothing; fails when a committed file is not what the sources give,
                              when an operation of a client no longer fits, or when the schema breaks a rule
  --accept-breaking           writes public.graphql even when that breaks clients`;

const { values: flags, positionals } = parseArgs({
    allowPositionals: true,
    options: {
        'check': { type: 'boolean' },
        'accept-breaking': { type: 'boolean' },
        'help': { type: 'boolean', short: 'h' },
    },
});

/** What to do, by what was asked; each answers the list of what is wrong. */
function job() {
    if (flags.help || positionals.some(word => word !== 'export')) return async () => [USAGE];
    if (flags.check) return check;
    if (positionals.includes('export')) return exportSubgraphs;
    return workspace => updateGraph(workspace, { acceptBreaking: flags['accept-breaking'] });
}

const problems = await job()(WORKSPACE).catch(error => {
    if (error instanceof CompositionError) return ['The subgraphs do not compose:', error.message];
    throw error;
});
for (const problem of problems) console.error(problem);
process.exitCode = problems.length ? 1 : 0;
