package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.Component;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import dev.comptoir.ui.till.paper.EmailForm;
import dev.comptoir.ui.till.paper.Finished;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something came back or was undone: what the customer gets, how far refunds to cards are, and the paper. */
class GivenBack extends Finished {
    private final transient ReturnsPlace place;
    private final transient ReturnsDesk desk;

    private GivenBack(ReturnsPlace place, ReturnsDesk desk) {
        super("returns.next", desk::leave);
        this.place = place;
        this.desk = desk;
    }

    static GivenBack of(ReturnsPlace place, ReturnsDesk desk, ReturnGoods.Outcome back) {
        var given = new GivenBack(place, desk);
        // Of a refund that the terminal has to do, it is said how far it is: nothing is given back before.
        if (back.cardRefunds() == null || back.cardRefunds().isEmpty()) {
            given.say(given.getTranslation(
                    "CASH".equals(back.refundMethod()) ? "returns.done.cash" : "returns.done.other",
                    money(back.refund()),
                    given.getTranslation("till.tender." + back.refundMethod())));
        }
        given.show(back.cardRefunds(), new ReturnSlip(place, back));
        if (back.id() != null) {
            given.offerEmail(() -> EmailForm.ofReturn(place.graph(), back.id()));
        }
        return given;
    }

    static GivenBack of(ReturnsPlace place, ReturnsDesk desk, VoidSale.Outcome sale) {
        var given = new GivenBack(place, desk);
        given.say(given.getTranslation("returns.undone", String.valueOf(sale.receiptNumber())));
        given.show(sale.cardRefunds(), new Undone(sale.payments(), sale.change()));
        return given;
    }

    static GivenBack of(ReturnsPlace place, ReturnsDesk desk, VoidGiftCard.Outcome card) {
        var given = new GivenBack(place, desk);
        given.say(given.getTranslation("returns.giftcard.undone"));
        given.show(List.of(), new Undone(card.payments(), card.change()));
        return given;
    }

    private void show(@Nullable List<CardRefund> toCards, Component paper) {
        show(new RefundsToCards(place, desk, toCards == null ? List.of() : toCards, true), paper);
        offerPrint();
    }

    private static String money(@Nullable Money money) {
        return money == null ? "" : Formats.here().money(money);
    }
}
