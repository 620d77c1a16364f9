package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One receipt: which of its goods come back, why, and how the money is given back; or that all of it is undone. */
class OpenDesk extends Div implements ReturnsSheet, RefundQuote.Listener {
    private static final Pattern QUANTITY = Pattern.compile("(\\d{1,5}(?:[.,]\\d{1,3})?)\\s*[*×]?");

    private final transient ReturnsPlace place;
    private final transient OpenedReceipt.Receipt receipt;
    private final transient ReturnsDesk desk;
    private final transient Consumer<Act> send;
    private final transient ChosenGoods goods;
    private final transient RefundQuote quote;
    private final GoodsLines lines;
    private final Reasons reasons = new Reasons();
    private final RefundMethods methods;
    private final Span worth = new Span();
    private final Div said = new Div();
    private final Button give = new Button();
    private final Button swap = new Button(getTranslation("returns.exchange"));
    private final Button undo = new Button(getTranslation("returns.void"));

    /** @param send called with what is to be done */
    OpenDesk(ReturnsPlace place, OpenedReceipt.Receipt receipt, ReturnsDesk desk, Consumer<Act> send) {
        this.place = place;
        this.receipt = receipt;
        this.desk = desk;
        this.send = send;
        this.goods = new ChosenGoods(receipt.lines());
        this.quote = new RefundQuote(place, receipt.id(), this);
        this.lines = new GoodsLines(goods, this::quote);
        this.methods = new RefundMethods(receipt.payments(), this::tell);
        addClassName("returns-open");
        worth.addClassName("till-total");
        worth.getElement().setAttribute("role", "status");
        give.addThemeVariants(ButtonVariant.PRIMARY);
        give.addClassName("till-act");
        give.addClickListener(click -> giveBack());
        give.addClickShortcut(Key.F9);
        swap.addClassName("till-key");
        swap.addClickListener(click -> exchange());
        swap.addClickShortcut(Key.F6);
        undo.addClassName("till-key");
        undo.addClickListener(click -> undo());
        undo.setVisible(receipt.mayBeVoided());
        add(ReceiptHead.of(place, receipt), new RefundsToCards(place, desk, receipt.allCardRefunds(), false));
        if (receipt.isVoided()) {
            add(new Notice(Icon.ALERT, getTranslation("returns.is-voided", String.valueOf(receipt.voidReason())))
                    .toned(Tone.INFO));
            return;
        }
        receipt.returns().forEach(each -> add(cameBack(each)));
        var keys = new Paragraph(getTranslation("returns.keys"));
        keys.addClassName("returns-help");
        add(lines, keys, reasons, methods, worth, said, give, swap, undo);
        quote();
    }

    @Override
    public void begin() {
        lines.focus();
    }

    /** Goods of the receipt were scanned, or how many of the selected line come back was typed. */
    @Override
    public void scanned(String text) {
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

    @Override
    public void refused(String why) {
        say(new Notice(Icon.ALERT, why).toned(Tone.DANGER).asAlert());
        enable(true);
    }

    private Span cameBack(OpenedReceipt.Returned each) {
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
        quote.ask(goods);
        if (goods.isNothing()) {
            methods.removeAll();
        }
        tell();
    }

    @Override
    public void quoted(List<String> offered) {
        said.removeAll();
        methods.offer(offered);
        tell();
    }

    @Override
    public void unquoted(Optional<String> why) {
        say(new Notice(Icon.OFFLINE, why.orElseGet(() -> getTranslation("failure.unavailable")))
                .toned(Tone.WARNING)
                .retrying(getTranslation("action.retry"), this::quote)
                .asAlert());
    }

    private void tell() {
        var refund = quote.refund();
        var method = methods.method();
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
        var method = methods.method();
        if (quote.refund() != null && method != null && !reasons.isMissing()) {
            enable(false);
            send.accept(Act.giveBack(receipt, goods.input(), reasons.said(), method, place.sessionId()));
        }
    }

    private void exchange() {
        var refund = quote.refund();
        var method = methods.method();
        if (refund != null && method != null && !reasons.isMissing()) {
            desk.exchange(new GoodsBack(
                    receipt.id(),
                    receipt.receiptNumber(),
                    reasons.said(),
                    method,
                    goods.chosen().stream().map(this::back).toList(),
                    refund));
        }
    }

    private GoodsBack.Line back(OpenedReceipt.Line line) {
        return new GoodsBack.Line(
                line.id(), line.called(), goods.quantity(line), goods.isLost(line) ? "LOSS" : "STOCK", quote.of(line));
    }

    private void undo() {
        if (!reasons.isMissing()) {
            enable(false);
            send.accept(Act.undo(receipt, reasons.said()));
        }
    }

    private void enable(boolean enabled) {
        give.setEnabled(enabled && quote.refund() != null);
        swap.setEnabled(enabled && quote.refund() != null);
        undo.setEnabled(enabled);
        lines.setEnabled(enabled);
    }

    private void say(Notice notice) {
        said.removeAll();
        said.add(notice);
    }
}
