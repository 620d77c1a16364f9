package dev.comptoir.sales.post;

import dev.comptoir.sales.paper.ReceiptPaper;
import dev.comptoir.sales.paper.Wording;
import dev.comptoir.sales.post.MailServer.Letter;
import dev.comptoir.sales.receipt.Receipts;
import dev.comptoir.sales.receipt.Sale;
import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.store.Stores;
import org.springframework.stereotype.Component;

/** What an e-mail with a receipt says. */
@Component
class Letters {

    private final Receipts receipts;
    private final Stores stores;
    private final ReceiptPaper paper;

    Letters(Receipts receipts, Stores stores, ReceiptPaper paper) {
        this.receipts = receipts;
        this.stores = stores;
        this.paper = paper;
    }

    Letter write(ReceiptEmail email) {
        Sale sale = receipts.sale(email.saleId()).orElseThrow();
        Store store = stores.findById(sale.storeId()).orElseThrow();
        var words = new Wording(store, email.language());
        return new Letter(
                email.id(),
                email.address(),
                words.text("email.subject", sale.receiptNumber(), store.name()),
                words.text(
                        "email.text",
                        store.name(),
                        words.moment(sale.soldAt()),
                        words.money(sale.total()),
                        sale.receiptNumber()),
                paper.print(sale.id(), email.language()));
    }
}
