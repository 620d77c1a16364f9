package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Fault;
import dev.comptoir.ui.graph.GraphRefusedException;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

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
        switch (act.kind()) {
            case RETURN -> ask(ReturnGoods.class, act, answer -> returned(act, answer));
            case VOID -> ask(VoidSale.class, act, answer -> undone(act, answer));
            case WITHOUT_RECEIPT -> ask(ReturnWithoutReceipt.class, act, answer -> takenBack(act, answer));
        }
    }

    private <T> void ask(Class<T> type, Act act, Consumer<Answer<T>> known) {
        place.graph().ask(type, Map.of("input", act.input()), known, failure -> failed(act, failure));
    }

    private void returned(Act act, Answer<ReturnGoods> answer) {
        isSent = false;
        var outcome = answer.data().returnGoods();
        if (outcome == null) {
            missing(act, answer, "returnGoods");
        } else if (outcome.isDone()) {
            KeptAct.forget(place.sessionId());
            outcomes.returned(outcome);
        } else if (outcome.action() != null) {
            needsApproval(act, outcome.action(), String.valueOf(outcome.message()));
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
        } else if (outcome.action() != null) {
            needsApproval(act, outcome.action(), String.valueOf(outcome.message()));
        } else {
            refused(String.valueOf(outcome.message()));
        }
    }

    private void takenBack(Act act, Answer<ReturnWithoutReceipt> answer) {
        isSent = false;
        var outcome = answer.data().returnWithoutReceipt();
        if (outcome == null) {
            missing(act, answer, "returnWithoutReceipt");
        } else if (outcome.isDone()) {
            KeptAct.forget(place.sessionId());
            outcomes.returned(outcome.asReturn());
        } else if (outcome.action() != null) {
            needsApproval(act, outcome.action(), String.valueOf(outcome.message()));
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

    private void needsApproval(Act act, String action, String why) {
        KeptAct.forget(place.sessionId());
        outcomes.needsApproval(act, action, why);
    }

    private void refused(String why) {
        KeptAct.forget(place.sessionId());
        outcomes.refused(why);
    }
}
