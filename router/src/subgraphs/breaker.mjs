/**
 * Leaves a subgraph alone that failed several times in a row: `closed` (calls go through), `open` (none does, for a
 * while), `half-open` (one goes through and decides).
 */
export class Breaker {
    #failures = 0;
    #openedAt;
    #probing = false;
    #limits;
    #now;

    constructor(limits, now = () => performance.now()) {
        this.#limits = limits;
        this.#now = now;
    }

    get state() {
        if (this.#openedAt === undefined) return 'closed';
        return this.#now() - this.#openedAt < this.#limits.openFor ? 'open' : 'half-open';
    }

    /** Whether a call may go through. Each that may must be followed by `succeeded`, `failed` or `undecided`. */
    admits() {
        if (this.state === 'closed') return true;
        if (this.state === 'open' || this.#probing) return false;
        this.#probing = true;
        return true;
    }

    succeeded() {
        this.#failures = 0;
        this.#openedAt = undefined;
        this.#probing = false;
    }

    failed() {
        this.#failures += 1;
        if (this.#probing || this.#failures >= this.#limits.failures) this.#openedAt = this.#now();
        this.#probing = false;
    }

    /** The call told nothing about the subgraph: its caller went away. */
    undecided() {
        this.#probing = false;
    }
}
