package dev.comptoir.ui.till;

import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import dev.comptoir.ui.till.paper.EmailForm;
import dev.comptoir.ui.till.paper.Finished;
import dev.comptoir.ui.till.paper.Paper;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Both receipts of an exchange on one sheet: what came back, what went, and what changed hands. */
class ExchangeReceipt extends Finished {
    private final transient Formats formats = Formats.here();
    private final Paper paper = new Paper("till.receipt");

    ExchangeReceipt(Till till, ExchangeGoods.Outcome exchange, Runnable nextSale) {
        super("till.next", nextSale);
        var store = till.store();
        paper.title(store.name());
        if (exchange.back() != null) {
            back(store, exchange.back());
        }
        if (exchange.sale() != null) {
            sale(exchange.sale());
        }
        show(paper);
        offerPrint();
        if (exchange.back() != null && exchange.sale() != null) {
            offerEmail(() -> EmailForm.ofExchange(
                    till.graph(), exchange.back().id(), exchange.sale().id()));
        }
    }

    private void back(TillStore.Store store, ExchangeGoods.Back back) {
        paper.row(getTranslation("returns.slip"), back.receiptNumber());
        paper.more(formats.moment(back.returnedAt(), ZoneId.of(store.timeZone())));
        back.lines().forEach(line -> {
            paper.minus(String.valueOf(line.saleLine().name()), line.total());
            paper.more("× %s".formatted(formats.number(line.quantity())));
        });
        paper.total(getTranslation("till.exchange.worth"), "−" + formats.money(back.refund()));
        paper.rule();
        said(back.payments());
    }

    private void sale(ExchangeGoods.Sale sale) {
        paper.row(getTranslation("till.receipt.number"), sale.receiptNumber());
        sale.lines().forEach(line -> {
            paper.sum(String.valueOf(line.name()), line.total());
            paper.more("× %s".formatted(formats.number(line.quantity())));
        });
        paper.total(getTranslation("till.total"), formats.money(sale.total()));
        paper.rule();
        sale.payments().forEach(each -> paper.sum(getTranslation(each.method().key()), each.amount()));
        paper.sum(getTranslation("till.receipt.change"), sale.change());
        change(sale.change());
    }

    /** Says first what the customer gets. */
    private void said(List<ExchangeGoods.Payment> payments) {
        payments.stream()
                .filter(each -> each.method() != PaymentMethod.EXCHANGE)
                .forEach(each -> say(getTranslation(
                        each.method() == PaymentMethod.CASH ? "returns.done.cash" : "returns.done.other",
                        formats.money(each.amount()),
                        getTranslation(each.method().key()))));
    }

    private void change(@Nullable Money change) {
        if (change != null && change.amount().signum() > 0) {
            say(getTranslation("till.change", formats.money(change)));
        }
    }
}
