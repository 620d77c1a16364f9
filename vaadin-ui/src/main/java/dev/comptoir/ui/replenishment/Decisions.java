package dev.comptoir.ui.replenishment;

import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides requests, and lets each row say what came of it. What is on its way is not sent a second time. */
class Decisions {
    /** As many as the graph takes at once. */
    private static final int AT_ONCE = 100;

    private final Graph graph;
    private final Div problem;
    private final Set<RequestRow> onTheirWay = new HashSet<>();

    /** @param problem where to say that nothing came of a decision at all */
    Decisions(Graph graph, Div problem) {
        this.graph = graph;
        this.problem = problem;
    }

    /** Sends what the rows say; what one row is refused leaves the others standing. */
    void approve(List<RequestRow> rows) {
        problem.removeAll();
        var these = rows.stream()
                .filter(row -> !onTheirWay.contains(row))
                .filter(RequestRow::hasQuantity)
                .toList();
        for (var from = 0; from < these.size(); from += AT_ONCE) {
            approveAtOnce(these.subList(from, Math.min(these.size(), from + AT_ONCE)));
        }
    }

    void reject(List<RequestRow> rows, String reason) {
        problem.removeAll();
        for (var row : rows) {
            var input = new HashMap<String, Object>(
                    Map.of("requestId", row.request().id(), "reason", reason, "idempotencyKey", row.key()));
            settle(
                    RejectReplenishment.class,
                    row,
                    input,
                    RejectReplenishment::rejectReplenishment,
                    "replenishment.rejected.this",
                    () -> reject(List.of(row), reason));
        }
    }

    void takeBack(RequestRow row) {
        problem.removeAll();
        settle(
                CancelReplenishment.class,
                row,
                Map.of("requestId", row.request().id(), "idempotencyKey", row.key()),
                CancelReplenishment::cancelReplenishment,
                "replenishment.taken-back.this",
                () -> takeBack(row));
    }

    private void approveAtOnce(List<RequestRow> these) {
        onTheirWay.addAll(these);
        var approvals = these.stream().map(RequestRow::approval).toList();
        graph.ask(
                ApproveReplenishments.class,
                Map.of("input", Map.of("approvals", approvals)),
                answer -> {
                    these.forEach(onTheirWay::remove);
                    var came = answer.data().approveReplenishments();
                    if (came == null) {
                        nothingCame(answer, "approveReplenishments", () -> approve(these));
                        return;
                    }
                    for (var i = 0; i < these.size(); i++) {
                        these.get(i).show(came.results().get(i), less -> approve(List.of(less)));
                    }
                },
                failure -> {
                    these.forEach(onTheirWay::remove);
                    problem.add(Failure.notice(failure, () -> approve(these)));
                });
    }

    private <T> void settle(
            Class<T> act,
            RequestRow row,
            Map<String, Object> input,
            Function<T, @Nullable Settled> part,
            String doneKey,
            Runnable again) {
        if (!onTheirWay.add(row)) {
            return;
        }
        graph.ask(
                act,
                Map.of("input", input),
                answer -> {
                    onTheirWay.remove(row);
                    var came = part.apply(answer.data());
                    if (came == null) {
                        answer.faults().stream().findFirst().ifPresent(fault -> row.refused(fault.message()));
                    } else if (came.message() == null) {
                        row.settled(row.getTranslation(doneKey), Tone.NEUTRAL);
                    } else {
                        row.refused(came.message());
                    }
                },
                failure -> {
                    onTheirWay.remove(row);
                    problem.removeAll();
                    problem.add(Failure.notice(failure, again));
                });
    }

    private void nothingCame(Answer<?> answer, String field, Runnable again) {
        var why = answer.whyMissing(field)
                .map(fault -> fault.message())
                .orElseGet(() -> problem.getTranslation("failure.unavailable"));
        problem.add(new Notice(Icon.ALERT, why)
                .toned(Tone.WARNING)
                .retrying(problem.getTranslation("action.retry"), again)
                .asAlert());
    }
}
