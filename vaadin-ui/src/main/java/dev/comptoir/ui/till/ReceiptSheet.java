package dev.comptoir.ui.till;

import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.till.paper.Finished;
import dev.comptoir.ui.till.paper.Paper;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The receipt of a sale, and what can be done with it. */
class ReceiptSheet extends Finished {
    private final transient Formats formats = Formats.here();
    private final Paper paper = new Paper("till.receipt");

    /** @param names of the goods by line, for when the catalogue does not answer */
    ReceiptSheet(Till till, RegisterSale.Outcome sale, List<String> names, Runnable nextSale) {
        super("till.next", nextSale);
        head(till, sale);
        lines(sale.lines() == null ? List.of() : sale.lines(), names);
        sums(till.store(), sale);
        ending(sale);
        var change = sale.change();
        if (change != null && change.amount().signum() > 0) {
            say(getTranslation("till.change", formats.money(change)));
        }
        if (Boolean.TRUE.equals(sale.pricesFromMemory())) {
            show(paper, new Notice(Icon.ALERT, getTranslation("till.from-memory")).toned(Tone.WARNING));
        } else {
            show(paper);
        }
        if (sale.id() != null) {
            add(PaperActions.ofReceipt(till.graph(), sale.id()));
        }
    }

    private void head(Till till, RegisterSale.Outcome sale) {
        var store = till.store();
        paper.title(store.name());
        Stream.of(store.address(), store.city())
                .filter(line -> line != null && !line.equals(store.name()))
                .forEach(paper::centred);
        paper.rule();
        paper.row(getTranslation("till.receipt.number"), String.valueOf(sale.receiptNumber()));
        if (sale.soldAt() != null) {
            paper.row(getTranslation("till.receipt.date"), formats.moment(sale.soldAt(), ZoneId.of(store.timeZone())));
        }
        paper.row(getTranslation("till.receipt.register"), till.register().name());
        var customer = sale.customer();
        if (customer != null && customer.name() != null) {
            paper.row(getTranslation("till.sum.customer"), customer.name());
        }
        paper.rule();
    }

    private void lines(List<RegisterSale.Line> lines, List<String> names) {
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var product = line.product();
            var name = product != null ? product.name() : i < names.size() ? names.get(i) : "";
            paper.sum(name, line.total());
            var off = line.discount().amount().signum() > 0 ? " − " + formats.money(line.discount()) : "";
            paper.more("%s × %s%s".formatted(formats.number(line.quantity()), formats.money(line.unitPrice()), off));
            if (line.isReduced()) {
                paper.more(getTranslation("till.receipt.regular", formats.money(line.regularPrice())));
            }
            if (line.promotion() != null) {
                paper.more(line.promotion());
            }
        }
        paper.rule();
    }

    private void sums(TillStore.Store store, RegisterSale.Outcome sale) {
        paper.sum(getTranslation("till.subtotal"), sale.subtotal());
        if (sale.taxes() != null) {
            sale.taxes().forEach(tax -> tax(store, tax));
        }
        if (sale.total() != null) {
            paper.total(getTranslation("till.total"), formats.money(sale.total()));
        }
        paper.rule();
        if (sale.payments() != null) {
            sale.payments().forEach(payment -> {
                paper.sum(getTranslation(payment.method().key()), payment.amount());
                if (payment.detail() != null) {
                    paper.more(payment.detail());
                }
            });
        }
        paper.sum(getTranslation("till.receipt.change"), sale.change());
    }

    private void tax(TillStore.Store store, RegisterSale.Tax tax) {
        paper.sum(paper.tax(tax.name(), tax.rate()), tax.amount());
        store.taxes().stream()
                .filter(each -> each.name().equals(tax.name()) && each.number() != null)
                .findFirst()
                .ifPresent(
                        each -> paper.more(getTranslation("till.receipt.tax-number", String.valueOf(each.number()))));
    }

    private void ending(RegisterSale.Outcome sale) {
        if (sale.saved() != null && sale.saved().amount().signum() > 0) {
            paper.line(
                    getTranslation("till.receipt.saved", formats.money(sale.saved())),
                    "receipt-where",
                    "receipt-tender");
        }
        if (sale.receiptNumber() != null) {
            paper.rule();
            paper.add(new Code128(sale.receiptNumber()));
            paper.centred(sale.receiptNumber());
        }
    }
}
