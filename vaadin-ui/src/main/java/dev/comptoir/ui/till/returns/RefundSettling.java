package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.Errand;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Settles a refund that the bank refused: at the terminal once more, or in cash. While nobody knows what became of it, it
 * is sent again as it was; after a reload the refund itself says whether it is still owed.
 */
final class RefundSettling {
    private final ReturnsPlace place;
    private final ReturnsDesk desk;
    private final Outcomes outcomes;

    /** What becomes of it. */
    interface Outcomes {

        void settled(CardRefund.Status now);

        void refused(String why);

        void unknown(Runnable again);
    }

    RefundSettling(ReturnsPlace place, ReturnsDesk desk, Outcomes outcomes) {
        this.place = place;
        this.desk = desk;
        this.outcomes = outcomes;
    }

    void tryAgain(CardRefund refund) {
        send(
                new Errand<>(place.graph(), RetryCardRefund.class, "retryCardRefund", RetryCardRefund::retryCardRefund),
                Map.of(
                        "refundId",
                        refund.id(),
                        "idempotencyKey",
                        UUID.randomUUID().toString()));
    }

    void payInCash(CardRefund refund) {
        send(
                new Errand<>(
                        place.graph(),
                        PayCardRefundInCash.class,
                        "payCardRefundInCash",
                        PayCardRefundInCash::payCardRefundInCash),
                Map.of(
                        "refundId",
                        refund.id(),
                        "tillSessionId",
                        place.sessionId(),
                        "idempotencyKey",
                        UUID.randomUUID().toString()));
    }

    private void send(Errand<?, RefundSettled> errand, Map<String, Object> input) {
        errand.send(input, new Errand.Ending<>() {
            @Override
            public void known(RefundSettled outcome) {
                if (outcome.status() != null) {
                    outcomes.settled(outcome.status());
                } else if (outcome.action() != null) {
                    desk.approve(
                            outcome.action(),
                            approval -> send(errand, approved(input, approval)),
                            () -> refused(String.valueOf(outcome.message())));
                } else {
                    refused(String.valueOf(outcome.message()));
                }
            }

            @Override
            public void refused(String why) {
                outcomes.refused(why);
            }

            @Override
            public void unknown() {
                outcomes.unknown(() -> send(errand, input));
            }
        });
    }

    private static Map<String, Object> approved(Map<String, Object> input, String approval) {
        var more = new HashMap<>(input);
        more.put("approval", approval);
        return more;
    }
}
