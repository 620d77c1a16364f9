package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.till.returns.GoodsToTakeBack.Goods;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Goods that come back without a receipt: scanned one by one; what they are worth the sales service decides. */
class UnreceiptedDesk extends Div implements ReturnsSheet {
    private final transient ReturnsPlace place;
    private final transient Consumer<Act> send;
    private final TextField words = new TextField();
    private final UnreceiptedGoods goods = new UnreceiptedGoods(this::tell);
    private final Reasons reasons = new Reasons();
    private final Div said = new Div();
    private final Button give = new Button();

    /** @param send called with what is to be done */
    UnreceiptedDesk(ReturnsPlace place, Consumer<Act> send) {
        this.place = place;
        this.send = send;
        addClassName("returns-open");
        words.setLabel(getTranslation("returns.unreceipted.goods"));
        words.setPrefixComponent(Icon.SEARCH.draw());
        words.addKeyDownListener(Key.ENTER, enter -> scanned(words.getValue()));
        var hint = new Paragraph(getTranslation("returns.unreceipted.hint"));
        hint.addClassName("returns-help");
        give.setText(getTranslation("returns.unreceipted.give"));
        give.addThemeVariants(ButtonVariant.PRIMARY);
        give.addClassName("till-act");
        give.addClickListener(click -> giveBack());
        give.addClickShortcut(Key.F9);
        add(new H3(getTranslation("returns.unreceipted")), hint, words, goods, reasons, said, give);
        tell();
    }

    private void tell() {
        give.setEnabled(!goods.isNothing());
    }

    @Override
    public void begin() {
        words.focus();
    }

    @Override
    public void scanned(String text) {
        var code = text.strip();
        words.clear();
        words.focus();
        if (code.isEmpty()) {
            return;
        }
        place.graph().ask(GoodsToTakeBack.class, Map.of("text", code), answer -> found(code, answer), failure -> {
            said.removeAll();
            said.add(Failure.notice(failure, () -> scanned(code)));
        });
    }

    private void found(String code, Answer<GoodsToTakeBack> answer) {
        var known = answer.data().products();
        var sold = known == null
                ? List.<Goods>of()
                : known.nodes().stream().filter(each -> !each.archived()).toList();
        var meant = sold.stream().filter(each -> each.isCalled(code)).toList();
        var fitting = meant.isEmpty() ? sold : meant;
        if (fitting.size() == 1) {
            goods.add(fitting.getFirst());
            said.removeAll();
        } else {
            refused(answer.whyMissing("products")
                    .map(fault -> fault.message())
                    .orElseGet(() ->
                            getTranslation(fitting.isEmpty() ? "till.unknown" : "returns.unreceipted.several", code)));
        }
    }

    @Override
    public void refused(String why) {
        said.removeAll();
        said.add(new Notice(Icon.ALERT, why).toned(Tone.DANGER).asAlert());
        tell();
    }

    private void giveBack() {
        if (!goods.isNothing() && !reasons.isMissing()) {
            give.setEnabled(false);
            send.accept(Act.withoutReceipt(goods.input(), reasons.said(), place.sessionId()));
        }
    }
}
