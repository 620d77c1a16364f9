package dev.comptoir.ui.till;

import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.till.paper.Finished;
import dev.comptoir.ui.till.paper.Paper;
import java.time.ZoneId;

/** The paper of a gift card: its code, which is the money, and what was paid for it. Printed as a receipt is. */
class GiftCardSheet extends Finished {

    GiftCardSheet(TillStore.Store store, SellGiftCard.Outcome sold, Runnable nextSale) {
        super("till.next", nextSale);
        var formats = Formats.here();
        var paper = new Paper("till.tender.GIFT_CARD");
        paper.title(store.name());
        paper.title(getTranslation("till.tender.GIFT_CARD"));
        if (sold.issuedAt() != null) {
            paper.line(formats.moment(sold.issuedAt(), ZoneId.of(store.timeZone())), "receipt-when");
        }
        paper.line(String.valueOf(sold.code()), "till-giftcard-code");
        if (sold.amount() != null) {
            paper.total(getTranslation("till.giftcard.value"), formats.money(sold.amount()));
        }
        if (sold.payments() != null) {
            sold.payments()
                    .forEach(
                            payment -> paper.sum(getTranslation(payment.method().key()), payment.amount()));
        }
        var change = sold.change();
        if (change != null && change.amount().signum() > 0) {
            paper.sum(getTranslation("till.receipt.change"), change);
            say(getTranslation("till.change", formats.money(change)));
        }
        paper.more(getTranslation("till.giftcard.keep"));
        show(paper);
        offerPrint();
    }
}
