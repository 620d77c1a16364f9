package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.GraphRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks what the basket costs, each time it changes. Answers may come in another order than questions: only that to the
 * last one counts.
 */
final class Quotes {
    private final Till till;
    private final Runnable changed;
    private final List<Runnable> waiting = new ArrayList<>();
    private int asked;
    private Draft of;
    private @Nullable Quote last;
    private List<TillLine> lastLines = List.of();
    private boolean isAwaited;
    private @Nullable String failure;

    /** @param changed called when an answer came, or none */
    Quotes(Till till, Draft empty, Runnable changed) {
        this.till = till;
        this.of = empty;
        this.changed = changed;
    }

    /** What the basket costs as it stands now; empty while that is not known. */
    Optional<Quote> now() {
        return isAwaited || failure != null ? Optional.empty() : Optional.ofNullable(last);
    }

    /** What the basket cost when that was last known: for the eye only, while an answer is waited for. */
    Optional<Quote> last() {
        return Optional.ofNullable(last);
    }

    /** What a line of the basket costs, if that was said of a line that was the same in the same place. */
    Optional<QuoteSale.Line> line(int index, TillLine line) {
        return last != null && index < lastLines.size() && lastLines.get(index).equals(line)
                ? Optional.of(last.lines().get(index))
                : Optional.empty();
    }

    boolean isAwaited() {
        return isAwaited;
    }

    /** Why the basket as it stands has no price. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** Asks, unless it was asked for just this. */
    void ask(Draft draft) {
        if (!draft.costsAs(of)) {
            of = draft;
            again();
        }
    }

    /** Asks anew: prices may have changed, or nobody answered. */
    void again() {
        var question = ++asked;
        failure = null;
        isAwaited = !of.lines().isEmpty();
        if (!isAwaited) {
            last = null;
            lastLines = List.of();
            settled();
            return;
        }
        till.ask(
                QuoteSale.class,
                Map.of("input", of.quoteInput(till.sessionId())),
                answer -> take(question, answer),
                none -> miss(
                        question,
                        none instanceof GraphRefusedException refused
                                ? refused.fault().message()
                                : ""));
    }

    /** Does something once it is known what the basket costs, or that nobody says so. */
    void whenSettled(Runnable then) {
        if (isAwaited) {
            waiting.add(then);
        } else {
            then.run();
        }
    }

    private void take(int question, Answer<QuoteSale> answer) {
        var outcome = answer.data().quoteSale();
        var quote = outcome == null ? null : Quote.of(outcome);
        if (quote == null) {
            var why = outcome == null
                    ? answer.whyMissing("quoteSale")
                            .map(fault -> fault.message())
                            .orElse("")
                    : String.valueOf(outcome.message());
            miss(question, why);
        } else if (question == asked) {
            isAwaited = false;
            last = quote;
            lastLines = of.lines();
            settled();
        }
    }

    private void miss(int question, String why) {
        if (question == asked) {
            isAwaited = false;
            failure = why;
            settled();
        }
    }

    private void settled() {
        changed.run();
        var now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }
}
