package dev.comptoir.ui.till;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.format.Formats;
import java.time.ZoneId;

/** The paper of a gift card: its code, which is the money, and what was paid for it. Printed as a receipt is. */
class GiftCardSheet extends Div {
    private final transient Formats formats = Formats.here();
    private final Button next = new Button();

    GiftCardSheet(TillStore.Store store, SellGiftCard.Outcome sold, Runnable nextSale) {
        addClassName("till-receipt");
        var paper = new Div();
        paper.addClassName("receipt");
        paper.getElement().setAttribute("role", "region");
        paper.getElement().setAttribute("aria-label", getTranslation("till.tender.GIFT_CARD"));
        paper.add(span(store.name(), "receipt-store"));
        paper.add(span(getTranslation("till.tender.GIFT_CARD"), "receipt-store"));
        if (sold.issuedAt() != null) {
            paper.add(span(formats.moment(sold.issuedAt(), ZoneId.of(store.timeZone())), "receipt-when"));
        }
        paper.add(span(String.valueOf(sold.code()), "till-giftcard-code"));
        if (sold.amount() != null) {
            paper.add(row(getTranslation("till.giftcard.value"), formats.money(sold.amount()), "receipt-total"));
        }
        if (sold.payments() != null) {
            sold.payments()
                    .forEach(payment -> paper.add(row(
                            getTranslation(payment.method().key()), formats.money(payment.amount()), "receipt-row")));
        }
        var change = sold.change();
        if (change != null && change.amount().signum() > 0) {
            paper.add(row(getTranslation("till.receipt.change"), formats.money(change), "receipt-row"));
            var back = new Div(getTranslation("till.change", formats.money(change)));
            back.addClassNames("till-change", "till-change-large");
            back.getElement().setAttribute("role", "status");
            add(back);
        }
        paper.add(span(getTranslation("till.giftcard.keep"), "receipt-more"));
        next.setText(getTranslation("till.next"));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClassName("till-act");
        next.addClickListener(click -> nextSale.run());
        next.addClickShortcut(Key.ENTER);
        var print = new Button(
                getTranslation("till.print"),
                click -> click.getSource().getElement().executeJs("window.print()"));
        print.addClassName("till-key");
        print.addClickShortcut(Key.F8);
        add(paper, next, print);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        next.focus();
    }

    private static Span span(String text, String className) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }

    private static Div row(String name, String value, String className) {
        var row = new Div(new Span(name), new Span(value));
        row.addClassName(className);
        return row;
    }
}
