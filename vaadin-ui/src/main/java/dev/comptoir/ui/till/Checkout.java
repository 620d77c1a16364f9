package dev.comptoir.ui.till;

import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Fault;
import dev.comptoir.ui.graph.GraphRefusedException;
import dev.comptoir.ui.graph.Money;
import dev.comptoir.ui.till.returns.GoodsBack;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The payment of one basket. Its key was made when the basket was begun, and is kept until it is known what became of
 * it: however often it is sent, it is sold once. While that is not known, nothing but sending it again is offered.
 */
final class Checkout {
    /** Faults after which nothing was sold for certain. */
    private static final Set<String> REFUSED = Set.of(Fault.FORBIDDEN, "BAD_USER_INPUT");

    private final Till till;
    private final SaleDesk desk;
    private @Nullable PaymentPanel panel;
    private final Paid paid;
    private boolean isSent;

    Checkout(Till till, SaleDesk desk) {
        this.till = till;
        this.desk = desk;
        this.paid = new Paid(till.sessionId());
    }

    /** Keeps what cards paid, as long as it is on the page. */
    PaidKeeper keeper() {
        return new PaidKeeper(till, paid);
    }

    /** What cards paid before the page was left still counts; says so. */
    void restore(Runnable said) {
        Kept.paid(till.sessionId(), kept -> {
            paid.restore(kept);
            said.run();
        });
    }

    /**
     * A discount that needs an approval gets it before any money is taken: no card is charged for a sale that is
     * refused. An exchange says itself which approval it needs.
     */
    void begin(Draft draft, Quote quote) {
        var total = draft.owed(quote.total().amount());
        if (quote.discountNeedsApproval() && draft.back() == null) {
            Approvals.ask(
                    till.graph(),
                    till.store().id(),
                    "DISCOUNT",
                    approval -> show(draft, total, approval).begin(),
                    () -> desk.refused(desk.getTranslation("till.needs-approval"), Map.of()));
        } else {
            show(draft, total, null).begin();
        }
    }

    /** A sale was sent, and the page was gone before the answer came. */
    void goOn(Attempt unanswered) {
        show(unanswered.draft(), unanswered.total(), unanswered.approval()).unknown(() -> send(unanswered));
    }

    private PaymentPanel show(Draft draft, BigDecimal total, @Nullable String approval) {
        var shown = new PaymentPanel(
                till,
                total.max(BigDecimal.ZERO),
                paid,
                PaymentMethod.offered(),
                tenders -> send(new Attempt(till.sessionId(), draft, total, tenders, approval)),
                desk::sell);
        panel = shown;
        desk.beside(shown, shown::scanned);
        if (total.signum() < 0) {
            shown.givingBack(
                    Formats.here().money(new Money(total.negate(), till.store().currency())));
        }
        return shown;
    }

    private void send(Attempt attempt) {
        if (isSent || panel == null) {
            return;
        }
        isSent = true;
        panel.sending();
        Kept.sale(till.sessionId(), new Kept.Unpaid(attempt.draft(), attempt));
        var back = attempt.draft().back();
        if (back != null) {
            exchange(attempt, back);
            return;
        }
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
            var names = attempt.draft().lines().stream()
                    .map(line -> line.goods().name())
                    .toList();
            paid.clear();
            desk.finished();
            till.screen().thanks(outcome);
            desk.beside(new ReceiptSheet(till, outcome, names, desk::sell));
        } else if (outcome.type().equals("IdempotencyConflictError")) {
            desk.basket().becomeAnotherSale();
            desk.refused(desk.getTranslation("till.sold-elsewhere"), Map.of());
        } else if (outcome.action() != null) {
            Approvals.ask(
                    till.graph(),
                    till.store().id(),
                    outcome.action(),
                    approval -> send(attempt.approved(approval)),
                    () -> desk.refused(String.valueOf(outcome.message()), Map.of()));
        } else {
            if (outcome.cardPaymentId() != null) {
                paid.drop(outcome.cardPaymentId());
            }
            desk.refused(String.valueOf(outcome.message()), available(outcome));
        }
    }

    private void exchange(Attempt attempt, GoodsBack back) {
        till.ask(
                ExchangeGoods.class,
                Map.of("input", attempt.exchangeInput(back)),
                answer -> {
                    isSent = false;
                    takeExchange(attempt, answer);
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

    private void takeExchange(Attempt attempt, Answer<ExchangeGoods> answer) {
        var outcome = answer.data().exchangeGoods();
        if (outcome == null) {
            answer.whyMissing("exchangeGoods")
                    .filter(fault -> REFUSED.contains(fault.code()))
                    .ifPresentOrElse(fault -> desk.refused(fault.message(), Map.of()), () -> unknown(attempt));
        } else if (outcome.sale() != null) {
            paid.clear();
            desk.finished();
            desk.beside(new ExchangeReceipt(till.store(), outcome, desk::sell));
        } else if (outcome.action() != null) {
            Approvals.ask(
                    till.graph(),
                    till.store().id(),
                    outcome.action(),
                    approval -> send(attempt.approved(approval)),
                    () -> desk.refused(String.valueOf(outcome.message()), Map.of()));
        } else {
            desk.refused(String.valueOf(outcome.message()), Map.of());
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
