import { refusal } from '../refusal.mjs';

/** Refuses a body beyond this size: at once when its length is announced, else as soon as it goes over. */
export function useBodySize(max) {
    return {
        onRequestParse({ request, requestParser, setRequestParser, serverContext: { comptoir } }) {
            const announced = request.headers.get('content-length');
            if (Number(announced) > max) throw tooLarge(comptoir, max);
            // Node takes no more than the announced length; only a body that comes in chunks has to be counted.
            if (announced === null && requestParser && request.body) {
                setRequestParser(async unread =>
                    requestParser(await counted(unread, max, () => tooLarge(comptoir, max))),
                );
            }
        },
    };
}

async function counted(request, max, refuse) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request.body) {
        size += chunk.byteLength;
        if (size > max) throw refuse();
        chunks.push(chunk);
    }
    return new Request(request.url, { method: request.method, headers: request.headers, body: Buffer.concat(chunks) });
}

function tooLarge(request, max) {
    return refusal(
        request,
        'BAD_USER_INPUT',
        'body.too-large',
        { max },
        { http: { status: 413, headers: { connection: 'close' } } },
    );
}
