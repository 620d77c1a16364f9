package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.Errand;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends an act until it is known what became of it; the browser remembers it meanwhile. */
final class Sending {
    private final ReturnsPlace place;
    private final Outcomes outcomes;
    private boolean isSent;

    Sending(ReturnsPlace place, Outcomes outcomes) {
        this.place = place;
        this.outcomes = outcomes;
    }

    /** What becomes of an act. */
    interface Outcomes {
        void returned(ReturnGoods.Outcome outcome);

        void undone(VoidSale.Outcome outcome);

        void undone(VoidGiftCard.Outcome outcome);

        /** Nothing was done. */
        void refused(String why);

        /** Nothing was done; somebody who may do it has to vouch for it. */
        void needsApproval(Act act, String action, String why);

        /** Nobody knows: it can only be sent again. */
        void unknown(Act act);
    }

    void send(Act act) {
        if (isSent) {
            return;
        }
        isSent = true;
        KeptAct.keep(place.sessionId(), act);
        var graph = place.graph();
        switch (act.kind()) {
            case RETURN ->
                send(
                        act,
                        new Errand<>(graph, ReturnGoods.class, "returnGoods", ReturnGoods::returnGoods),
                        back -> end(act, back.isDone(), back.action(), back.message(), () -> outcomes.returned(back)));
            case VOID ->
                send(
                        act,
                        new Errand<>(graph, VoidSale.class, "voidSale", VoidSale::voidSale),
                        sale -> end(act, sale.isDone(), sale.action(), sale.message(), () -> outcomes.undone(sale)));
            case WITHOUT_RECEIPT ->
                send(
                        act,
                        new Errand<>(
                                graph,
                                ReturnWithoutReceipt.class,
                                "returnWithoutReceipt",
                                ReturnWithoutReceipt::returnWithoutReceipt),
                        back -> end(
                                act,
                                back.isDone(),
                                back.action(),
                                back.message(),
                                () -> outcomes.returned(back.asReturn())));
            case GIFT_CARD ->
                send(
                        act,
                        new Errand<>(graph, VoidGiftCard.class, "voidGiftCard", VoidGiftCard::voidGiftCard),
                        card -> end(act, card.isDone(), card.action(), card.message(), () -> outcomes.undone(card)));
        }
    }

    private <O> void send(Act act, Errand<?, O> errand, Consumer<O> answered) {
        errand.send(act.input(), new Errand.Ending<O>() {
            @Override
            public void known(O outcome) {
                isSent = false;
                KeptAct.forget(place.sessionId());
                answered.accept(outcome);
            }

            @Override
            public void refused(String why) {
                isSent = false;
                KeptAct.forget(place.sessionId());
                outcomes.refused(why);
            }

            @Override
            public void unknown() {
                isSent = false;
                outcomes.unknown(act);
            }
        });
    }

    private void end(Act act, boolean isDone, @Nullable String action, @Nullable String message, Runnable done) {
        if (isDone) {
            done.run();
        } else if (action != null) {
            outcomes.needsApproval(act, action, String.valueOf(message));
        } else {
            outcomes.refused(String.valueOf(message));
        }
    }
}
