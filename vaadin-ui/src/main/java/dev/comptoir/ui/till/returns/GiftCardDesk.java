package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A gift card that was scanned where receipts are looked up: what is on it, and that its sale is undone. */
class GiftCardDesk extends Div implements ReturnsSheet {
    private final transient Consumer<Act> send;
    private final String cardId;
    private final Reasons reasons = new Reasons();
    private final Div said = new Div();
    private final Button undo = new Button(getTranslation("returns.giftcard.void"));

    /** @param send called with what is to be done */
    GiftCardDesk(ReturnsPlace place, String cardId, OpenedGiftCard.Outcome card, Consumer<Act> send) {
        this.cardId = cardId;
        this.send = send;
        addClassName("returns-open");
        add(ReceiptHead.of(place, card));
        if (card.voidedAt() != null) {
            add(new Notice(
                            Icon.ALERT,
                            getTranslation(
                                    "returns.giftcard.is-voided", Formats.here().moment(card.voidedAt(), place.zone())))
                    .toned(Tone.INFO));
            return;
        }
        var hint = new Paragraph(getTranslation("returns.giftcard.hint"));
        hint.addClassName("returns-help");
        undo.addThemeVariants(ButtonVariant.PRIMARY);
        undo.addClassName("till-act");
        undo.addClickListener(click -> undo());
        undo.addClickShortcut(Key.F9);
        add(new Paragraph(getTranslation("till.giftcard.balance", money(card.balance()))));
        add(hint, reasons, said, undo);
    }

    @Override
    public void begin() {
        reasons.focus();
    }

    @Override
    public void scanned(String text) {
        refused(getTranslation("till.busy"));
    }

    @Override
    public void refused(String why) {
        said.removeAll();
        said.add(new Notice(Icon.ALERT, why).toned(Tone.DANGER).asAlert());
        undo.setEnabled(true);
    }

    private void undo() {
        if (!reasons.isMissing()) {
            undo.setEnabled(false);
            send.accept(Act.undoGiftCard(cardId, reasons.said()));
        }
    }

    private static String money(@Nullable Money money) {
        return money == null ? "" : Formats.here().money(money);
    }
}
