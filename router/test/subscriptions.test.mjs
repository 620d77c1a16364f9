import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startStack, until } from './support/stack.mjs';

const ALERTS = 'subscription { alerts { kind place { id name } store { id name } product { id name } } }';
const ALERT = {
    kind: 'STOCK_OUT',
    place: { id: 's1', name: 'Paris' },
    store: { __typename: 'Store', id: 's1' },
    product: { __typename: 'Product', id: 'p1' },
};

describe('subscriptions', () => {
    let stack;
    let streams;
    before(async () => {
        stack = await startStack();
        // As the starter's SubscriptionStreams writes them: a comment at once, events, a comment now and then.
        stack.subgraphs.inventory.behave = ({ query }, response) => {
            if (!query.includes('subscription')) return false;
            response.writeHead(200, { 'content-type': 'text/event-stream' });
            response.write(':\n\n');
            const stream = { open: true, tell, cut: () => response.destroy(), end: () => response.end('event:complete\ndata:\n\n') };
            response.on('close', () => (stream.open = false));
            streams.push(stream);
            return true;

            function tell(alert, errors) {
                response.write(`event:next\ndata:${JSON.stringify({ data: alert && { alerts: alert }, errors })}\n\n`);
            }
        };
    });
    beforeEach(() => {
        streams = [];
        for (const { calls } of Object.values(stack.subgraphs)) calls.length = 0;
    });
    after(() => stack.stop());

    it('send each event as it happens, with the fields of other subgraphs', async () => {
        const client = await subscribe();
        await until(() => streams.length, 'the subgraph was asked');

        streams[0].tell(ALERT);
        await until(() => client.events().length === 1, 'the first event came');
        streams[0].tell({ ...ALERT, kind: 'RECOVERED' });
        await until(() => client.events().length === 2, 'the second event came');
        streams[0].end();
        await client.ended;

        assert.deepEqual(client.events()[0], {
            data: {
                alerts: {
                    kind: 'STOCK_OUT',
                    place: { id: 's1', name: 'Paris' },
                    store: { id: 's1', name: 'Store s1' },
                    product: { id: 'p1', name: 'Product p1' },
                },
            },
        });
        assert.equal(client.events()[1].data.alerts.kind, 'RECOVERED');
    });

    it('speak for their caller in every subgraph', async () => {
        const client = await subscribe({ headers: { 'accept-language': 'fr' } });
        await until(() => streams.length, 'the subgraph was asked');
        streams[0].tell(ALERT);
        await until(() => client.events().length, 'the event came');
        client.leave();

        for (const name of ['inventory', 'sales', 'products']) {
            const [{ headers }] = stack.subgraphs[name].calls;
            assert.match(headers.authorization, /^Bearer /, name);
            assert.equal(headers['accept-language'], 'fr', name);
        }
    });

    it('are refused to those who may not, and no subgraph hears of it', async () => {
        for (const as of [{ roles: ['CUSTOMER'] }, null]) {
            const client = await subscribe({ as });
            await client.ended;
            assert.match(client.text(), as ? /FORBIDDEN/ : /UNAUTHENTICATED/);
        }
        assert.equal(streams.length, 0);
    });

    it('end at the subgraph when the client goes away', async () => {
        const client = await subscribe();
        await until(() => streams.length, 'the subgraph was asked');
        streams[0].tell(ALERT);
        await until(() => client.events().length, 'the event came');

        client.leave();

        await until(() => !streams[0].open, 'the subgraph was left');
    });

    it('end at the subgraph when the client goes away before anything happened', async () => {
        const client = await subscribe();
        await until(() => streams.length, 'the subgraph was asked');

        client.leave();

        await until(() => !streams[0].open, 'the subgraph was left');
    });

    it('go on when another subgraph cannot answer for one event', async () => {
        const behave = stack.subgraphs.products.behave;
        stack.subgraphs.products.behave = (_, response) => (response.destroy(), true);
        const client = await subscribe();
        await until(() => streams.length, 'the subgraph was asked');
        streams[0].tell(ALERT);
        await until(() => client.events().length === 1, 'the first event came');
        stack.subgraphs.products.behave = behave;
        streams[0].tell(ALERT);
        await until(() => client.events().length === 2, 'the second event came');
        client.leave();

        const [broken, whole] = client.events();
        assert.equal(broken.data.alerts.store.name, 'Store s1');
        assert.deepEqual(
            broken.errors.map(error => error.extensions.code),
            ['SUBGRAPH_UNAVAILABLE'],
        );
        assert.equal(whole.data.alerts.product.name, 'Product p1');
        assert.equal(whole.errors, undefined);
    });

    it('end with what is wrong when the subgraph breaks off', async () => {
        const client = await subscribe();
        await until(() => streams.length, 'the subgraph was asked');
        streams[0].tell(ALERT);
        await until(() => client.events().length === 1, 'the event came');

        streams[0].cut();
        await client.ended;

        const { data, errors } = client.events()[1];
        assert.deepEqual([data, errors[0].extensions.code], [{ alerts: null }, 'SUBGRAPH_UNAVAILABLE']);
        assert.match(client.text(), /event: complete/);
    });

    it('do not send an event again when the next one is an error', async () => {
        const client = await subscribe();
        await until(() => streams.length, 'the subgraph was asked');
        streams[0].tell(ALERT);
        streams[0].tell(undefined, [{ message: 'Sorry.', extensions: { code: 'INTERNAL_ERROR' } }]);
        streams[0].end();
        await client.ended;

        const [{ data }, error] = client.events();
        assert.equal(data.alerts.kind, 'STOCK_OUT');
        assert.deepEqual([error.data, error.errors[0].message], [{ alerts: null }, 'Sorry.']);
    });

    it('say what is wrong when the subgraph cannot be reached', async () => {
        const behave = stack.subgraphs.inventory.behave;
        stack.subgraphs.inventory.behave = (_, response) => (response.destroy(), true);
        const client = await subscribe();
        await client.ended;
        stack.subgraphs.inventory.behave = behave;

        assert.match(client.text(), /SUBGRAPH_UNAVAILABLE/);
    });

    async function subscribe({ as = { roles: ['MANAGER'] }, headers = {} } = {}) {
        const leaving = new AbortController();
        const authorization = as && { authorization: `Bearer ${await stack.issuer.token(as)}` };
        const response = await fetch(`${stack.url}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'accept': 'text/event-stream', ...authorization, ...headers },
            body: JSON.stringify({ query: ALERTS }),
            signal: leaving.signal,
        });
        let text = '';
        const ended = (async () => {
            for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) text += chunk;
        })().catch(error => {
            if (!leaving.signal.aborted) throw error;
        });
        return {
            ended,
            text: () => text,
            leave: () => leaving.abort(),
            events: () =>
                [...text.matchAll(/^event: ?next\ndata: ?(.*)$/gm)].map(([, data]) => JSON.parse(data)),
        };
    }
});
