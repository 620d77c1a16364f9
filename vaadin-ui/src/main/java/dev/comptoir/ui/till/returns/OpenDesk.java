package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Segmented;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One receipt: which of its goods come back, why, and how the money is given back; or that all of it is undone. */
class OpenDesk extends Div {
    private static final Pattern QUANTITY = Pattern.compile("(\\d{1,5}(?:[.,]\\d{1,3})?)\\s*[*×]?");

    private final transient ReturnsPlace place;
    private final transient OpenedReceipt.Receipt receipt;
    private final transient Consumer<Act> send;
    private final transient Consumer<GoodsBack> exchange;
    private final transient ChosenGoods goods;
    private final GoodsLines lines;
    private final Reasons reasons = new Reasons();
    private final Div tenders = new Div();
    private final Span worth = new Span();
    private final Div said = new Div();
    private final Button give = new Button();
    private final Button swap = new Button();
    private final Button undo = new Button();
    private transient @Nullable Money refund;
    private transient List<QuoteReturn.Line> quoted = List.of();
    private @Nullable String method;
    /** Counts the questions: what came for an earlier choice is too late. */
    private int asked;

    /**
     * @param send called with what is to be done
     * @param exchange called with goods that are to be exchanged
     */
    OpenDesk(ReturnsPlace place, OpenedReceipt.Receipt receipt, Consumer<Act> send, Consumer<GoodsBack> exchange) {
        this.exchange = exchange;
        this.place = place;
        this.receipt = receipt;
        this.send = send;
        this.goods = new ChosenGoods(receipt.lines());
        this.lines = new GoodsLines(goods, this::quote);
        addClassName("returns-open");
        worth.addClassName("till-total");
        worth.getElement().setAttribute("role", "status");
        tenders.addClassName("returns-tenders");
        give.addThemeVariants(ButtonVariant.PRIMARY);
        give.addClassName("till-act");
        give.addClickListener(click -> giveBack());
        give.addClickShortcut(Key.F9);
        swap.setText(getTranslation("returns.exchange"));
        swap.addClassName("till-key");
        swap.addClickListener(click -> exchange());
        swap.addClickShortcut(Key.F6);
        undo.setText(getTranslation("returns.void"));
        undo.addClassName("till-key");
        undo.addClickListener(click -> undo());
        undo.setVisible(receipt.mayBeVoided());
        add(head());
        if (receipt.isVoided()) {
            add(new Notice(Icon.ALERT, getTranslation("returns.is-voided", String.valueOf(receipt.voidReason())))
                    .toned(Tone.INFO));
            return;
        }
        receipt.returns().forEach(each -> add(cameBack(each)));
        var keys = new Paragraph(getTranslation("returns.keys"));
        keys.addClassName("returns-help");
        add(lines, keys, reasons, tenders, worth, said, give, swap, undo);
        quote();
    }

    void begin() {
        lines.focus();
    }

    /** Goods of the receipt were scanned, or how many of the selected line come back was typed. */
    void scanned(String text) {
        var quantity = QUANTITY.matcher(text.strip());
        if (!goods.scan(text.strip())) {
            if (!quantity.matches()) {
                refused(getTranslation("returns.unknown", text));
                return;
            }
            goods.set(new BigDecimal(quantity.group(1).replace(',', '.')));
        }
        said.removeAll();
        lines.tell();
        lines.focus();
    }

    void refused(String why) {
        say(new Notice(Icon.ALERT, why).toned(Tone.DANGER).asAlert());
        enable(true);
    }

    private Div head() {
        var formats = Formats.here();
        var title = new H3(receipt.receiptNumber());
        var about = new ArrayList<String>();
        about.add(formats.moment(receipt.soldAt(), place.zone()));
        if (receipt.cashier() != null) {
            about.add(receipt.cashier().displayName());
        }
        receipt.payments()
                .forEach(payment -> about.add("%s %s"
                        .formatted(
                                getTranslation("till.tender." + payment.method()), formats.money(payment.amount()))));
        var when = new Span(String.join(" · ", about));
        when.addClassName("returns-when");
        var total = new Span(formats.money(receipt.total()));
        total.addClassName("returns-total");
        var head = new Div(title, total, when);
        head.addClassName("returns-head");
        return head;
    }

    private Component cameBack(OpenedReceipt.Returned each) {
        var formats = Formats.here();
        var line = new Span(getTranslation(
                "returns.came-back",
                each.receiptNumber(),
                formats.moment(each.returnedAt(), place.zone()),
                formats.money(each.refund())));
        line.addClassName("returns-when");
        return line;
    }

    private void quote() {
        var question = ++asked;
        refund = null;
        if (goods.isNothing()) {
            tenders.removeAll();
            tell();
            return;
        }
        tell();
        place.graph()
                .ask(
                        QuoteReturn.class,
                        Map.of("input", Map.of("saleId", receipt.id(), "lines", goods.input())),
                        answer -> {
                            if (question == asked) {
                                take(answer);
                            }
                        },
                        failure -> {
                            if (question == asked) {
                                unquoted(getTranslation("failure.unavailable"));
                            }
                        });
    }

    private void take(Answer<QuoteReturn> answer) {
        var quote = answer.data().quoteReturn();
        if (quote == null || quote.refund() == null || quote.choices() == null) {
            unquoted(
                    quote != null && quote.message() != null
                            ? quote.message()
                            : answer.whyMissing("quoteReturn")
                                    .map(fault -> fault.message())
                                    .orElseGet(() -> getTranslation("failure.unavailable")));
            return;
        }
        said.removeAll();
        refund = quote.refund();
        quoted = quote.lines() == null ? List.of() : quote.lines();
        offer(quote.choices().stream()
                .filter(choice -> choice.covers(quote.refund()))
                .map(QuoteReturn.Choice::method)
                .toList());
        tell();
    }

    private void unquoted(String why) {
        say(new Notice(Icon.OFFLINE, why)
                .toned(Tone.WARNING)
                .retrying(getTranslation("action.retry"), this::quote)
                .asAlert());
    }

    /** The tender of the sale first, where it can take all of it; cash always can. */
    private void offer(List<String> methods) {
        tenders.removeAll();
        if (method == null || !methods.contains(method)) {
            method = methods.stream()
                    .filter(each -> receipt.payments().stream()
                            .anyMatch(payment -> payment.method().equals(each)))
                    .findFirst()
                    .orElse("CASH");
        }
        var choice = new Segmented<String>(getTranslation("returns.tender"), chosen -> {
            method = chosen;
            tell();
        });
        choice.setVisible(methods.size() > 1);
        methods.forEach(each -> choice.offering(each, getTranslation("till.tender." + each)));
        choice.taken(method);
        tenders.add(choice);
    }

    private void tell() {
        worth.setText(refund == null ? "" : Formats.here().money(refund));
        give.setEnabled(refund != null);
        swap.setEnabled(refund != null);
        give.setText(
                refund == null || method == null
                        ? getTranslation("returns.give.nothing")
                        : getTranslation(
                                "returns.give",
                                getTranslation("till.tender." + method),
                                Formats.here().money(refund)));
    }

    private void giveBack() {
        if (refund == null || method == null || reasons.isMissing()) {
            return;
        }
        enable(false);
        send.accept(Act.giveBack(receipt, goods.input(), reasons.said(), method, place.sessionId()));
    }

    private void exchange() {
        if (refund == null || method == null || reasons.isMissing()) {
            return;
        }
        exchange.accept(new GoodsBack(
                receipt.id(),
                receipt.receiptNumber(),
                reasons.said(),
                method,
                goods.chosen().stream().map(this::back).toList(),
                refund));
    }

    private GoodsBack.Line back(OpenedReceipt.Line line) {
        var total = quoted.stream()
                .filter(each -> each.saleLineId().equals(line.id()))
                .map(QuoteReturn.Line::total)
                .findFirst()
                .orElseThrow();
        return new GoodsBack.Line(
                line.id(), line.called(), goods.quantity(line), goods.isLost(line) ? "LOSS" : "STOCK", total);
    }

    private void undo() {
        if (!reasons.isMissing()) {
            enable(false);
            send.accept(Act.undo(receipt, reasons.said()));
        }
    }

    private void enable(boolean enabled) {
        give.setEnabled(enabled && refund != null);
        swap.setEnabled(enabled && refund != null);
        undo.setEnabled(enabled);
        lines.setEnabled(enabled);
    }

    private void say(Notice notice) {
        said.removeAll();
        said.add(notice);
    }
}
