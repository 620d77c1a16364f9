import { refusal } from '../refusal.mjs';

/**
 * Lets every caller (else every address) make so many requests a second, and some more at once: a bucket that fills
 * steadily, and that each request takes one drop out of. Kept in this process: behind N routers the rate is N-fold.
 *
 * @returns a function that throws RATE_LIMITED when the request's bucket is empty
 */
export function rateLimit({ caller, address, remembered }, factor = 1, now = () => performance.now()) {
    if (factor === 0) return () => {};
    const buckets = new Map();
    return request => {
        const { id } = request.caller;
        const { perSecond, burst } = scaled(id ? caller : address, factor);
        const key = id ? `caller ${id}` : `address ${request.address}`;
        const at = now();
        const bucket = buckets.get(key) ?? { drops: burst, at };
        bucket.drops = Math.min(burst, bucket.drops + ((at - bucket.at) / 1_000) * perSecond);
        bucket.at = at;
        // Set anew, so that the map is in the order of last use and the first one is the longest idle.
        buckets.delete(key);
        buckets.set(key, bucket);
        if (buckets.size > remembered) buckets.delete(buckets.keys().next().value);
        if (bucket.drops < 1) throw limited(request, (1 - bucket.drops) / perSecond);
        bucket.drops -= 1;
    };
}

function scaled({ perSecond, burst }, factor) {
    return { perSecond: perSecond * factor, burst: burst * factor };
}

function limited(request, wait) {
    const seconds = Math.ceil(wait);
    return refusal(
        request,
        'RATE_LIMITED',
        'rate.limited',
        { seconds },
        { http: { status: 429, headers: { 'retry-after': String(seconds) } } },
    );
}
