import { readFile, stat } from 'node:fs/promises';
import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { buildASTSchema, Kind, parse, print, visit } from 'graphql';

/**
 * The supergraph in a file that may change at any time. `load()` gives its text, with the addresses of the subgraphs
 * replaced by those of `subgraphUrl(name)`. A file that is missing, half written or not a supergraph leaves the last good
 * one in force; the first one must be good.
 */
export function supergraphIn(file, { subgraphUrl, log, onLoad = () => {} }) {
    let good;
    let seen;

    return { load };

    async function load() {
        const version = await versionOf(file);
        if (good && version === seen) return good;
        seen = version;
        try {
            good = checked(await readFile(file, 'utf8'), subgraphUrl);
            onLoad('good');
        } catch (error) {
            if (!good) throw new Error(`${file} cannot be used as a supergraph: ${error.message}`, { cause: error });
            log.error('The supergraph file is not usable; the last good one stays', { file, reason: error.message });
            onLoad('bad');
        }
        return good;
    }
}

/** Changes whenever the file does, so that an unchanged one is not read and checked again. */
async function versionOf(file) {
    return stat(file).then(
        ({ ino, mtimeMs, size }) => `${ino} ${mtimeMs} ${size}`,
        error => error.code,
    );
}

/** The text with the wanted addresses, if everything that the router will do with it works. */
function checked(text, subgraphUrl) {
    const document = parse(text, { noLocation: true });
    if (!subgraphNames(document).length) throw new Error('It names no subgraphs: not a supergraph');
    buildASTSchema(document, { assumeValidSDL: true });
    const addressed = print(withAddresses(document, subgraphUrl));
    new QueryPlanner(addressed);
    return addressed;
}

function subgraphNames({ definitions }) {
    const graphs = definitions.find(
        ({ kind, name }) => kind === Kind.ENUM_TYPE_DEFINITION && name.value === 'join__Graph',
    );
    return graphs?.values.map(({ name }) => name.value) ?? [];
}

function withAddresses(document, subgraphUrl) {
    return visit(document, {
        Directive(node) {
            if (node.name.value !== 'join__graph') return undefined;
            const url = subgraphUrl(argument(node, 'name').value.value);
            if (!url) return undefined;
            const old = argument(node, 'url');
            const arguments_ = node.arguments.map(one =>
                one === old ? { ...one, value: { kind: Kind.STRING, value: url } } : one,
            );
            return { ...node, arguments: arguments_ };
        },
    });
}

function argument(node, name) {
    return node.arguments.find(one => one.name.value === name);
}
