import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageOf, MESSAGES, sentence } from '../src/messages.mjs';
import { createLog } from '../src/observe/log.mjs';
import { requestIdOf, traceOf } from '../src/observe/trace.mjs';
import { addressOf } from '../src/request.mjs';

describe('messages', () => {
    it('are the same in both languages, with the same places to fill in', () => {
        assert.deepEqual(Object.keys(MESSAGES.fr), Object.keys(MESSAGES.en));
        const places = text => (text.match(/\{\w+\}/g) ?? []).sort();
        for (const key of Object.keys(MESSAGES.en))
            assert.deepEqual(places(MESSAGES.fr[key]), places(MESSAGES.en[key]), key);
    });
    it('write numbers as the language does', () => {
        assert.match(sentence('en', 'query.cost', { count: 61000, max: 60000 }), /61,000/);
        assert.match(sentence('fr', 'query.cost', { count: 61000, max: 60000 }), /61\s000/);
    });

    for (const [header, language] of [
        [undefined, 'en'],
        ['', 'en'],
        ['fr', 'fr'],
        ['fr-CA, en;q=0.8', 'fr'],
        ['en, fr', 'en'],
        ['en;q=0.3,fr;q=0.9', 'fr'],
        ['de, fr;q=0.5', 'fr'],
        ['de', 'en'],
        ['fr;q=0, en', 'en'],
        ['*', 'en'],
        ['constructor', 'en'],
        [';;;q=,,', 'en'],
    ]) {
        it(`are ${language} for Accept-Language: ${header}`, () => assert.equal(languageOf(header), language));
    }
});

describe('a trace', () => {
    it("is the caller's when he has a proper one, with the router as the new parent", () => {
        const { traceId, traceparent } = traceOf('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00');
        assert.equal(traceId, '0af7651916cd43dd8448eb211c80319c');
        assert.match(traceparent, /^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)[\da-f]{16}-00$/);
    });
    for (const header of [
        undefined,
        'x',
        `ff-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
        `00-${'0'.repeat(32)}-${'b'.repeat(16)}-01`,
        `00-${'a'.repeat(32)}-${'0'.repeat(16)}-01`,
    ]) {
        it(`is a new one for ${header}`, () => assert.notEqual(traceOf(header).traceId, 'a'.repeat(32)));
    }
    it('takes a request id only when it is harmless', () => {
        const trace = { traceId: 't' };
        assert.deepEqual(
            ['till-7', 'a b', 'a\nb', 'x'.repeat(200), undefined].map(id => requestIdOf(id, trace)),
            ['till-7', 't', 't', 't', 't'],
        );
    });
});

describe('the log', () => {
    const written = (format, ...entry) => {
        let text = '';
        createLog(format, line => (text += line)).info(...entry);
        return text;
    };
    it('is one line for each event, whatever values are in it', () => {
        for (const format of ['json', 'text']) {
            const text = written(format, 'request', { operation: 'a\nb" c', error: new Error('x\ny') });
            assert.equal(text.split('\n').length, 2, format);
        }
        assert.match(
            written('text', 'request', { ms: 3, client: 'u1', none: undefined }),
            /INFO {2}request ms=3 client=u1\n$/,
        );
    });
});

describe("the caller's address", () => {
    const connection = {
        socket: { remoteAddress: '::ffff:10.0.0.1' },
        headers: { 'x-forwarded-for': '6.6.6.6, 203.0.113.9, 10.0.0.2' },
    };
    it('is that of the connection, whatever he writes into headers', () =>
        assert.equal(addressOf(connection, 0), '10.0.0.1'));
    it('is what the outermost proxy of ours saw', () => {
        assert.equal(addressOf(connection, 1), '10.0.0.2');
        assert.equal(addressOf(connection, 2), '203.0.113.9');
        assert.equal(addressOf({ ...connection, headers: { 'x-forwarded-for': 'nonsense' } }, 1), '10.0.0.1');
        assert.equal(addressOf({ ...connection, headers: {} }, 1), '10.0.0.1');
    });
});
