package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Fault;
import dev.comptoir.ui.graph.GraphRefusedException;
import java.util.Map;
import java.util.Set;

/** Sends an act until it is known what became of it; the browser remembers it meanwhile. */
final class Sending {
    /** Faults after which nothing was done for certain. */
    private static final Set<String> REFUSED = Set.of(Fault.FORBIDDEN, "BAD_USER_INPUT");

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

        /** Nothing was done. */
        void refused(String why);

        /** Nobody knows: it can only be sent again. */
        void unknown(Act act);
    }

    void send(Act act) {
        if (isSent) {
            return;
        }
        isSent = true;
        KeptAct.keep(place.sessionId(), act);
        switch (act.kind()) {
            case RETURN ->
                place.graph()
                        .ask(
                                ReturnGoods.class,
                                Map.of("input", act.input()),
                                answer -> returned(act, answer),
                                failure -> failed(act, failure));
            case VOID ->
                place.graph()
                        .ask(
                                VoidSale.class,
                                Map.of("input", act.input()),
                                answer -> undone(act, answer),
                                failure -> failed(act, failure));
        }
    }

    private void returned(Act act, Answer<ReturnGoods> answer) {
        isSent = false;
        var outcome = answer.data().returnGoods();
        if (outcome == null) {
            missing(act, answer, "returnGoods");
        } else if (outcome.isDone()) {
            KeptAct.forget(place.sessionId());
            outcomes.returned(outcome);
        } else {
            refused(String.valueOf(outcome.message()));
        }
    }

    private void undone(Act act, Answer<VoidSale> answer) {
        isSent = false;
        var outcome = answer.data().voidSale();
        if (outcome == null) {
            missing(act, answer, "voidSale");
        } else if (outcome.isDone()) {
            KeptAct.forget(place.sessionId());
            outcomes.undone(outcome);
        } else {
            refused(String.valueOf(outcome.message()));
        }
    }

    private void missing(Act act, Answer<?> answer, String field) {
        answer.whyMissing(field)
                .filter(fault -> REFUSED.contains(fault.code()))
                .ifPresentOrElse(fault -> refused(fault.message()), () -> outcomes.unknown(act));
    }

    private void failed(Act act, RuntimeException failure) {
        isSent = false;
        if (failure instanceof GraphRefusedException refused) {
            refused(refused.fault().message());
        } else {
            outcomes.unknown(act);
        }
    }

    private void refused(String why) {
        KeptAct.forget(place.sessionId());
        outcomes.refused(why);
    }
}
