package dev.comptoir.inventory.handling;

import dev.comptoir.inventory.ledger.Movement;
import dev.comptoir.inventory.refusal.StockRefusal;
import java.util.List;
import java.util.UUID;

/** An act of a person on goods, as it was asked for. */
interface Handling {

    /** By what the causes of its movements begin: {@code <word>:<id of the act>:<line>}. */
    String word();

    /** Made by the client for this one act. */
    UUID idempotencyKey();

    /** What it is about, in the client's order; each line becomes one movement. */
    List<? extends Line> lines();

    /**
     * The movements it comes to, one per line and in their order.
     *
     * @throws StockRefusal when it cannot be done
     */
    List<Movement> movements(Checked checked);

    /** One product of an act. */
    interface Line {
        UUID productId();
    }
}
