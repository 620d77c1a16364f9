package dev.comptoir.sales.paper;

import dev.comptoir.sales.paper.Strip.Style;
import dev.comptoir.sales.staff.StaffNames;
import dev.comptoir.sales.store.Language;
import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.store.Stores;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints the receipts of sales and of returns. */
@Component
public class ReceiptPaper {

    private final ReceiptsOnFile receipts;
    private final Stores stores;
    private final StaffNames staff;
    private final CustomerNames customers;

    ReceiptPaper(ReceiptsOnFile receipts, Stores stores, StaffNames staff, CustomerNames customers) {
        this.receipts = receipts;
        this.stores = stores;
        this.staff = staff;
        this.customers = customers;
    }

    /**
     * Prints a receipt.
     *
     * @param id of a sale or of a return, which there must be
     * @param language null: the store's
     */
    public Document print(UUID id, @Nullable Language language) {
        Receipt receipt = receipts.read(id);
        Store store = stores.findById(receipt.storeId()).orElseThrow();
        var words = new Wording(store, language == null ? store.language() : language);
        String title = words.text(receipt.isReturn() ? "paper.return" : "paper.receipt", receipt.number());
        byte[] file = Strip.print(title, words.locale(), strip -> {
            Letterhead.print(strip, store);
            heading(strip, receipt, words);
            receipt.lines().forEach(line -> line(strip, line, receipt.isReturn(), words));
            strip.rule();
            sums(strip, receipt, words);
            ending(strip, receipt, words);
        });
        return Document.pdf(title, file);
    }

    private void heading(Strip strip, Receipt receipt, Wording words) {
        if (receipt.isVoided()) {
            strip.gap(4);
            strip.centered(words.text("paper.voided"), Style.TITLE);
        }
        if (receipt.isReturn()) {
            strip.gap(4);
            strip.centered(words.text("paper.return.title"), Style.TITLE);
        }
        strip.rule();
        strip.row(words.text("paper.number"), receipt.number(), Style.PLAIN);
        if (receipt.ofReceipt() != null) {
            strip.row(words.text("paper.of-receipt"), receipt.ofReceipt(), Style.PLAIN);
        }
        strip.row(words.text("paper.at"), words.moment(receipt.at()), Style.PLAIN);
        if (receipt.register() != null) {
            strip.row(words.text("paper.register"), receipt.register(), Style.PLAIN);
        }
        String cashier = staff.of(Collections.singletonList(receipt.cashier())).get(receipt.cashier());
        if (cashier != null) {
            strip.row(words.text("paper.cashier"), cashier, Style.PLAIN);
        }
        customers.of(receipt.customer()).ifPresent(name -> strip.row(words.text("paper.customer"), name, Style.PLAIN));
        if (receipt.reason() != null) {
            strip.text(words.text("paper.reason", receipt.reason()), Style.PLAIN);
        }
        strip.rule();
    }

    private static void line(Strip strip, Receipt.Line line, boolean isReturn, Wording words) {
        String name = line.name() == null ? words.text("paper.unnamed") : line.name();
        strip.row(name, words.money(line.total()), Style.PLAIN);
        BigDecimal quantity = isReturn ? line.quantity().negate() : line.quantity();
        strip.text("%s × %s".formatted(words.number(quantity), words.money(line.unitPrice())), Style.SMALL);
        if (line.isReduced()) {
            strip.text(words.text("paper.regular", words.money(line.regularPrice())), Style.SMALL);
        }
        if (line.promotion() != null) {
            strip.text(line.promotion(), Style.SMALL);
        }
        if (line.discount().signum() != 0) {
            strip.text(words.text("paper.discount", words.money(line.discount().negate())), Style.SMALL);
        }
    }

    private static void sums(Strip strip, Receipt receipt, Wording words) {
        strip.row(words.text("paper.subtotal"), words.money(receipt.net()), Style.PLAIN);
        for (Receipt.Tax tax : receipt.taxes()) {
            strip.row("%s %s".formatted(tax.name(), words.percent(tax.rate())), words.money(tax.amount()), Style.PLAIN);
            if (tax.number() != null) {
                strip.text(words.text("paper.tax-number", tax.number()), Style.SMALL);
            }
        }
        strip.gap(3);
        strip.row(
                words.text(receipt.isReturn() ? "paper.refund" : "paper.total"),
                words.money(receipt.isReturn() ? receipt.total().negate() : receipt.total()),
                Style.TOTAL);
        strip.rule();
        for (Receipt.Tender tender : receipt.tenders()) {
            strip.row(
                    words.tender(tender.method()),
                    words.money(receipt.isReturn() ? tender.amount().negate() : tender.amount()),
                    Style.PLAIN);
            if (tender.detail() != null) {
                strip.text(tender.detail(), Style.SMALL);
            }
        }
        if (receipt.change().signum() != 0) {
            strip.row(words.text("paper.change"), words.money(receipt.change()), Style.PLAIN);
        }
    }

    private static void ending(Strip strip, Receipt receipt, Wording words) {
        BigDecimal saved = receipt.saved(words.decimals());
        if (!receipt.isReturn() && saved.signum() > 0) {
            strip.gap(4);
            strip.centered(words.text("paper.saved", words.money(saved)), Style.STRONG);
        }
        if (receipt.note() != null) {
            strip.gap(4);
            strip.text(receipt.note(), Style.PLAIN);
        }
        strip.rule();
        strip.barcode(receipt.number());
        if (!receipt.isReturn() && !receipt.isVoided()) {
            strip.gap(6);
            strip.centered(words.text("paper.thanks"), Style.PLAIN);
        }
    }
}
