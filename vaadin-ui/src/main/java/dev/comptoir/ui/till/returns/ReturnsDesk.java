package dev.comptoir.ui.till.returns;

import java.util.function.Consumer;

/** The sale beside which goods are taken back. */
public interface ReturnsDesk {

    /** Goes on with the sale. */
    void leave();

    /** Goes on with the sale, with goods that are brought back for it. */
    void exchange(GoodsBack back);

    /**
     * Asks somebody who may do it to vouch for one act.
     *
     * @param action what the refusal named
     * @param then called with the approval
     * @param left called instead when nobody vouched
     */
    void approve(String action, Consumer<String> then, Runnable left);
}
