package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import java.util.Map;

/** A refund to a card as it stands, in words; one that the bank refused is settled here. */
class RefundRow extends Div implements RefundSettling.Outcomes {
    private final transient ReturnsPlace place;
    private final transient RefundSettling settling;
    private final transient Runnable changed;
    private final boolean withKeys;
    private transient CardRefund refund;

    /**
     * @param withKeys whether it is settled by keys too: of one on a page at most
     * @param changed called when it stands otherwise than before
     */
    RefundRow(ReturnsPlace place, ReturnsDesk desk, CardRefund refund, boolean withKeys, Runnable changed) {
        this.withKeys = withKeys;
        this.place = place;
        this.settling = new RefundSettling(place, desk, this);
        this.refund = refund;
        this.changed = changed;
        addClassName("returns-refund");
        getElement().setAttribute("role", "status");
        show();
    }

    boolean isPending() {
        return refund.isPending();
    }

    /** Asks how far the terminal is. */
    void look() {
        place.graph()
                .ask(
                        RefundNow.class,
                        Map.of("id", refund.id()),
                        answer -> {
                            var now = answer.data().cardRefund();
                            if (now != null && now.status() != refund.status()) {
                                settled(now.status());
                            }
                        },
                        failure -> {});
    }

    @Override
    public void settled(CardRefund.Status now) {
        refund = refund.as(now);
        show();
        changed.run();
    }

    @Override
    public void refused(String why) {
        show();
        add(new Notice(Icon.ALERT, why).toned(Tone.DANGER).asAlert());
    }

    @Override
    public void unknown(Runnable again) {
        removeAll();
        add(new Notice(Icon.OFFLINE, getTranslation("till.unknown-outcome"))
                .toned(Tone.DANGER)
                .saying(getTranslation("returns.refund.unknown"))
                .retrying(getTranslation("till.again"), again)
                .asAlert());
    }

    private void show() {
        removeAll();
        var words = getTranslation(
                "returns.refund." + refund.status(), Formats.here().money(refund.amount()), card());
        switch (refund.status()) {
            case PENDING -> add(new Notice(Icon.RETRY, words).toned(Tone.INFO));
            case DONE, IN_CASH -> add(new Notice(Icon.CHECK, words).toned(Tone.GOOD));
            case FAILED -> {
                add(new Notice(Icon.ALERT, words)
                        .toned(Tone.DANGER)
                        .saying(about())
                        .asAlert());
                add(button("returns.refund.again", Key.F4, () -> settling.tryAgain(refund)));
                add(button("returns.refund.cash", Key.F2, () -> settling.payInCash(refund)));
            }
        }
    }

    private String card() {
        return refund.detail() == null ? getTranslation("returns.refund.card") : refund.detail();
    }

    /** Of which receipt it is, when it was wanted, and what to do. */
    private String about() {
        var when = Formats.here().moment(refund.wantedAt(), place.zone());
        return "%s · %s"
                .formatted(
                        refund.receiptNumber() == null ? when : refund.receiptNumber() + " · " + when,
                        getTranslation("returns.refund.what-now"));
    }

    private Button button(String text, Key key, Runnable act) {
        var button = new Button(getTranslation(text));
        if (withKeys) {
            button.setText(
                    "%s · %s".formatted(getTranslation(text), key.getKeys().getFirst()));
            button.addClickShortcut(key);
        }
        button.addClickListener(click -> {
            getChildren().filter(Button.class::isInstance).forEach(each -> ((Button) each).setEnabled(false));
            act.run();
        });
        button.addClassName("till-key");
        return button;
    }
}
