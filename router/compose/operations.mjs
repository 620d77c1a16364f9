import { relative } from 'node:path';
import { readFile } from 'node:fs/promises';
import { buildSchema, Kind, parse, separateOperations, validate } from 'graphql';
import { filesOf } from './files.mjs';
import { PENDING } from '../operations/pending.mjs';

/** The operations of the contract and of the clients that the public schema cannot answer, a sentence each. */
export async function unfitOperations(workspace, publicSchema) {
    const schema = buildSchema(publicSchema);
    const inFolder = async (folder, pending) => {
        const files = await filesOf(folder, '.graphql');
        const verdicts = files.map(async file => {
            const name = relative(workspace.root, file).replaceAll('\\', '/');
            return unfitIn(name, await readFile(file, 'utf8'), schema, pending);
        });
        return (await Promise.all(verdicts)).flat();
    };
    const verdicts = [
        inFolder(workspace.contract, PENDING),
        ...workspace.clientDocuments.map(folder => inFolder(folder, {})),
    ];
    return (await Promise.all(verdicts)).flat();
}

/** Each operation is judged alone: one that waits for its fields must not hide another's fault. */
export function unfitIn(name, text, schema, pending) {
    let document;
    try {
        document = parse(text);
    } catch (error) {
        return [`${name}: ${error.message}`];
    }
    return Object.entries(separateOperations(document)).flatMap(([operation, alone]) => {
        const faults = faultsOf(schema, alone).map(fault => `${name} ${operation}: ${fault}`);
        if (!(operation in pending)) return faults;
        return faults.length ? [] : [`${name} ${operation}: passes now; take it off operations/pending.mjs`];
    });
}

function faultsOf(schema, document) {
    const { operation } = document.definitions.find(definition => definition.kind === Kind.OPERATION_DEFINITION);
    // Validation says nothing about the fields of a root type that the schema does not have.
    if (!schema.getRootType(operation)) return [`The schema has no ${operation}.`];
    return validate(schema, document).map(fault => fault.message);
}
