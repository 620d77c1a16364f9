package dev.comptoir.ui.till;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What cards paid at the terminal for a sale that is not recorded yet, and the payment whose outcome is waited for. The
 * browser keeps it: after a reload the same payment is asked for, and nobody's card is charged twice.
 */
final class Paid {
    private final String sessionId;
    private List<Tender> tenders = new ArrayList<>();
    private @Nullable Asked asked;

    Paid(String sessionId) {
        this.sessionId = sessionId;
    }

    /** @param key under which the terminal was asked, however often */
    record Asked(String key, BigDecimal amount) {}

    /** As the browser keeps it. */
    record State(List<Tender> tenders, @Nullable Asked asked) {

        boolean isNothing() {
            return tenders.isEmpty() && asked == null;
        }
    }

    void restore(State kept) {
        tenders = new ArrayList<>(kept.tenders());
        asked = kept.asked();
    }

    List<Tender> tenders() {
        return List.copyOf(tenders);
    }

    @Nullable
    Asked asked() {
        return asked;
    }

    Asked ask(BigDecimal amount) {
        asked = new Asked(UUID.randomUUID().toString(), amount);
        keep();
        return asked;
    }

    /** The card was charged. */
    void approved(Tender tender) {
        tenders.add(tender);
        settled();
    }

    /** It is known what came of the payment that was asked for. */
    void settled() {
        asked = null;
        keep();
    }

    /** A payment is wanted no more, or cannot be used any more. */
    void drop(String cardPaymentId) {
        tenders.removeIf(tender -> cardPaymentId.equals(tender.cardPaymentId()));
        keep();
    }

    /** The sale is recorded. */
    void clear() {
        tenders.clear();
        settled();
    }

    private void keep() {
        Kept.paid(sessionId, new State(tenders(), asked));
    }
}
