package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.Graph;
import java.util.function.Consumer;

/**
 * Asks somebody who may do it to vouch for one act, after the act answered {@code ApprovalRequiredError}. The act is then
 * sent again as it was, with the same idempotency key, and with {@code approval} in its input: an approval is for one act,
 * holds for two minutes, and is no part of what the key stands for.
 */
public final class Approvals {
    private Approvals() {}

    /**
     * Opens the dialog; call it on the page's thread.
     *
     * @param storeId where the act is done
     * @param action what the refusal named, e.g. {@code DISCOUNT}
     * @param then called with the approval, once somebody vouched
     * @param left called instead when nobody did
     */
    public static void ask(Graph graph, String storeId, String action, Consumer<String> then, Runnable left) {
        new ApprovalDialog(graph, storeId, action, then, left).open();
    }
}
