import { createLocalJWKSet, errors } from 'jose';

/** The issuer's keys are not known, and it cannot be asked. */
export class IssuerUnreachable extends Error {}

/**
 * The keys that the issuer signs with. Fetched when first needed, so that the router starts without the issuer; fetched
 * again when they are old or when a token names an unknown one; kept while the issuer is down.
 */
export class SigningKeys {
    #address;
    #limits;
    #log;
    #find;
    #fetchedAt = -Infinity;
    #askedAt = -Infinity;
    #underWay;

    constructor(address, { limits, log }) {
        this.#address = address;
        this.#limits = limits;
        this.#log = log;
    }

    /** The key for a token, as jose asks for it. */
    async find(header, token) {
        await this.#freshen();
        try {
            return await this.#find(header, token);
        } catch (error) {
            const refetched = error instanceof errors.JWKSNoMatchingKey && this.#refetch();
            if (!refetched) throw error;
            await refetched;
            return this.#find(header, token);
        }
    }

    /** Old keys are renewed behind the caller's back; without usable ones he has to wait. */
    async #freshen() {
        if (this.#age() < this.#limits.freshFor) return;
        const refetched = this.#refetch();
        if (this.#age() < this.#limits.staleFor) return;
        await refetched;
        if (this.#age() >= this.#limits.staleFor) throw new IssuerUnreachable();
    }

    #age() {
        return performance.now() - this.#fetchedAt;
    }

    /** The fetch that is under way, or a new one; none when the last one was a moment ago. */
    #refetch() {
        const rested = performance.now() - this.#askedAt >= this.#limits.cooldown;
        return this.#underWay ?? (rested ? this.#fetch() : undefined);
    }

    /** Never fails: what could not be fetched is logged, and what was known stays. */
    #fetch() {
        this.#askedAt = performance.now();
        this.#underWay = this.#load()
            .then(keys => {
                this.#find = keys;
                this.#fetchedAt = performance.now();
            })
            .catch(error =>
                this.#log.warn('The signing keys could not be fetched', { reason: error.cause?.code ?? error.message }),
            )
            .finally(() => {
                this.#underWay = undefined;
            });
        return this.#underWay;
    }

    async #load() {
        const response = await fetch(this.#address, {
            signal: AbortSignal.timeout(this.#limits.timeout),
            redirect: 'error',
        });
        if (!response.ok) throw new Error(`The issuer answered ${response.status}`);
        return createLocalJWKSet(await response.json());
    }
}
