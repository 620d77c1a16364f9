package dev.comptoir.ui.till;

import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Errand;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The payment of one basket. Its key was made when the basket was begun, and is kept until it is known what became of
 * it: however often it is sent, it is sold once. While that is not known, nothing but sending it again is offered.
 */
final class Checkout {
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
        GiftCardSale.goOn(desk);
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
                    () -> refused(desk.getTranslation("till.needs-approval")));
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
        if (back == null) {
            var names = attempt.draft().lines().stream()
                    .map(line -> line.goods().name())
                    .toList();
            new Errand<>(till.graph(), RegisterSale.class, "registerSale", RegisterSale::registerSale)
                    .send(attempt.input(), ending(attempt, sale -> Sent.of(till, names, sale)));
        } else {
            new Errand<>(till.graph(), ExchangeGoods.class, "exchangeGoods", ExchangeGoods::exchangeGoods)
                    .send(attempt.exchangeInput(back), ending(attempt, exchange -> Sent.of(till, exchange)));
        }
    }

    private <O> Errand.Ending<O> ending(Attempt attempt, Function<O, Sent> outcome) {
        return new Errand.Ending<>() {
            @Override
            public void known(O answered) {
                isSent = false;
                take(attempt, outcome.apply(answered));
            }

            @Override
            public void refused(String why) {
                isSent = false;
                Checkout.this.refused(why);
            }

            @Override
            public void unknown() {
                isSent = false;
                if (panel != null) {
                    panel.unknown(() -> send(attempt));
                }
            }
        };
    }

    private void take(Attempt attempt, Sent sent) {
        var receipt = sent.receipt();
        if (receipt != null) {
            paid.clear();
            desk.finished();
            desk.beside(receipt.apply(desk::sell));
        } else if (sent.isAnother()) {
            desk.basket().becomeAnotherSale();
            refused(desk.getTranslation("till.sold-elsewhere"));
        } else if (sent.action() != null) {
            Approvals.ask(
                    till.graph(),
                    till.store().id(),
                    sent.action(),
                    approval -> send(attempt.approved(approval)),
                    () -> refused(sent.message()));
        } else {
            if (sent.cardPaymentId() != null) {
                paid.drop(sent.cardPaymentId());
            }
            desk.refused(sent.message(), sent.available());
        }
    }

    private void refused(String why) {
        desk.refused(why, Map.of());
    }
}
