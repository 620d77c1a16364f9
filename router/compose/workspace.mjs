import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** Where everything lies below a checkout's root. Tests compose other roots. */
export function workspaceAt(root) {
    return {
        root,
        configuration: join(root, 'supergraph.yaml'),
        common: join(root, 'subgraph-starter/src/main/resources/graphql/common.graphqls'),
        schemasOf: name => join(root, `${name}-subgraph/src/main/resources/graphql`),
        supergraph: join(root, 'router/supergraph.graphql'),
        publicSchema: join(root, 'router/public.graphql'),
        contract: join(root, 'router/operations'),
        clientDocuments: [join(root, 'vaadin-ui/src/main/resources/graphql-documents'), join(root, 'router/src/http')],
    };
}

export const WORKSPACE = workspaceAt(fileURLToPath(new URL('../..', import.meta.url)));
