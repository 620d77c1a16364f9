package dev.comptoir.sales.post;

import dev.comptoir.sales.paper.ReceiptPaper;
import dev.comptoir.sales.paper.Wording;
import dev.comptoir.sales.post.MailServer.Letter;
import dev.comptoir.sales.receipt.Receipts;
import dev.comptoir.sales.receipt.ReturnReceipts;
import dev.comptoir.sales.receipt.Sale;
import dev.comptoir.sales.receipt.SaleReturn;
import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.store.Stores;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an e-mail with a receipt says. */
@Component
class Letters {

    private final Receipts receipts;
    private final ReturnReceipts returns;
    private final Stores stores;
    private final ReceiptPaper paper;

    Letters(Receipts receipts, ReturnReceipts returns, Stores stores, ReceiptPaper paper) {
        this.receipts = receipts;
        this.returns = returns;
        this.stores = stores;
        this.paper = paper;
    }

    Letter write(ReceiptEmail email) {
        Told told = receipts.sale(email.receiptId())
                .map(Told::of)
                .orElseGet(() -> Told.of(returns.byId(email.receiptId()).orElseThrow()));
        Store store = stores.findById(told.storeId()).orElseThrow();
        var words = new Wording(store, email.language());
        return new Letter(
                email.id(),
                email.address(),
                words.text(told.texts() + ".subject", told.number(), store.name()),
                words.text(
                        told.texts() + ".text",
                        store.name(),
                        words.moment(told.at()),
                        words.money(told.amount()),
                        told.number()),
                paper.print(email.receiptId(), email.language()));
    }

    /** @param texts where in the bundle its words are */
    private record Told(String texts, UUID storeId, String number, Instant at, BigDecimal amount) {

        static Told of(Sale sale) {
            return new Told("email", sale.storeId(), sale.receiptNumber(), sale.soldAt(), sale.total());
        }

        static Told of(SaleReturn back) {
            return new Told("email.return", back.storeId(), back.receiptNumber(), back.returnedAt(), back.refunded());
        }
    }
}
