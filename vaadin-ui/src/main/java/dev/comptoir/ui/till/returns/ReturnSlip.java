package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.till.paper.Paper;

/** The receipt of a return. */
class ReturnSlip extends Paper {

    ReturnSlip(ReturnsPlace place, ReturnGoods.Outcome back) {
        super("returns.slip");
        var formats = Formats.here();
        title(place.storeName());
        row(getTranslation("returns.slip"), String.valueOf(back.receiptNumber()));
        if (back.sale() != null) {
            row(getTranslation("returns.slip.of"), back.sale().receiptNumber());
        }
        if (back.returnedAt() != null) {
            more(formats.moment(back.returnedAt(), place.zone()));
        }
        more(String.valueOf(back.reason()));
        rule();
        if (back.lines() != null) {
            back.lines().forEach(line -> {
                minus(line.saleLine().called(), line.total());
                var count = "× %s".formatted(formats.number(line.quantity()));
                more(line.disposition().equals("LOSS") ? count + " · " + getTranslation("returns.to-loss") : count);
            });
        }
        rule();
        minus(getTranslation("till.subtotal"), back.subtotal());
        if (back.taxes() != null) {
            back.taxes().forEach(tax -> minus(tax(tax.name(), tax.rate()), tax.amount()));
        }
        if (back.refund() != null) {
            total(getTranslation("returns.slip.refund"), "−" + formats.money(back.refund()));
        }
        rule();
        minus(getTranslation("till.tender." + back.refundMethod()), back.refund());
    }
}
