package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Fault;
import dev.comptoir.ui.graph.GraphRefusedException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The payment of one basket. Its key is made when it begins, and kept until it is known what became of it: however often
 * it is sent, it is sold once. While that is not known, nothing but sending it again is offered.
 */
final class Checkout {
    /** Faults after which nothing was sold for certain. */
    private static final Set<String> REFUSED = Set.of(Fault.FORBIDDEN, "BAD_USER_INPUT");

    private final Till till;
    private final SaleDesk desk;
    private String key = "";
    private List<TillLine> lines = List.of();
    private @Nullable PaymentPanel panel;
    private boolean isSent;

    Checkout(Till till, SaleDesk desk) {
        this.till = till;
        this.desk = desk;
    }

    void begin(List<TillLine> basket) {
        if (basket.isEmpty()) {
            return;
        }
        key = UUID.randomUUID().toString();
        lines = basket;
        show(Preview.of(till.store(), basket).total());
    }

    /** A sale was sent, and the page was gone before the answer came. */
    void goOn(Attempt unanswered) {
        key = unanswered.key();
        lines = unanswered.lines();
        show(Preview.of(till.store(), lines).total()).unknown(() -> send(unanswered));
    }

    private PaymentPanel show(BigDecimal total) {
        var shown = new PaymentPanel(
                till.store().currency(),
                total,
                tenders -> send(new Attempt(key, till.sessionId(), lines, tenders)),
                desk::sell);
        panel = shown;
        desk.beside(shown);
        shown.begin();
        return shown;
    }

    private void send(Attempt attempt) {
        if (isSent || panel == null) {
            return;
        }
        isSent = true;
        panel.sending();
        Kept.basket(till.sessionId(), new Kept.Draft(attempt.lines(), attempt));
        till.ask(
                RegisterSale.class,
                Map.of("input", attempt.input()),
                answer -> {
                    isSent = false;
                    take(attempt, answer);
                },
                failure -> {
                    isSent = false;
                    if (failure instanceof GraphRefusedException refused) {
                        desk.refused(refused.fault().message(), Map.of());
                    } else {
                        unknown(attempt);
                    }
                });
    }

    private void take(Attempt attempt, Answer<RegisterSale> answer) {
        var outcome = answer.data().registerSale();
        if (outcome == null) {
            answer.whyMissing("registerSale")
                    .filter(fault -> REFUSED.contains(fault.code()))
                    .ifPresentOrElse(fault -> desk.refused(fault.message(), Map.of()), () -> unknown(attempt));
        } else if (outcome.sold()) {
            var names =
                    attempt.lines().stream().map(line -> line.goods().name()).toList();
            desk.finished();
            desk.beside(new ReceiptSheet(till.store(), outcome, names, desk::sell));
        } else {
            desk.refused(String.valueOf(outcome.message()), available(outcome));
        }
    }

    private void unknown(Attempt attempt) {
        if (panel != null) {
            panel.unknown(() -> send(attempt));
        }
    }

    private static Map<String, BigDecimal> available(RegisterSale.Outcome outcome) {
        var available = new HashMap<String, BigDecimal>();
        var shortages = outcome.shortages();
        if (shortages != null) {
            shortages.forEach(shortage -> {
                if (shortage.product() != null) {
                    available.put(shortage.product().id(), shortage.available());
                }
            });
        }
        return available;
    }
}
