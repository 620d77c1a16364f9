package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Money;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Returns and receipts, beside the sale that is going on: a receipt is found, opened, and goods of it taken back. */
public class ReturnsPanel extends Div implements Sending.Outcomes {
    private final transient ReturnsPlace place;
    private final transient ReturnsDesk desk;
    private final transient Sending sending;
    private final H2 title = new H2(getTranslation("returns.title"));
    private final Div body = new Div();
    private final Button back = new Button();
    private transient @Nullable OpenDesk open;
    private transient @Nullable UnreceiptedDesk unreceipted;
    private transient @Nullable ReceiptSearch search;

    public ReturnsPanel(ReturnsPlace place, ReturnsDesk desk) {
        this.place = place;
        this.desk = desk;
        this.sending = new Sending(place, this);
        addClassNames("till-panel", "returns");
        body.addClassName("till-panel-body");
        back.addClassName("till-key");
        back.addClickListener(click -> back());
        back.addClickShortcut(Key.ESCAPE);
        add(title, body, back);
        search();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (search != null) {
            search.begin();
        }
    }

    /** Hands over the panel of an act that was sent before the page was left and not answered, if there is one. */
    public static void unfinished(ReturnsPlace place, ReturnsDesk desk, Consumer<ReturnsPanel> then) {
        KeptAct.load(place.sessionId(), act -> {
            var panel = new ReturnsPanel(place, desk);
            panel.unknown(act);
            then.accept(panel);
        });
    }

    /** Something was scanned, or typed outside of any field. */
    public void scanned(String text) {
        if (open != null) {
            open.scanned(text);
        } else if (unreceipted != null) {
            unreceipted.scanned(text);
        } else if (search != null) {
            search.scanned(text);
        }
    }

    private void back() {
        if (open != null || unreceipted != null) {
            search();
            search.begin();
        } else {
            desk.leave();
        }
    }

    private void search() {
        forget();
        search = new ReceiptSearch(place, this::open, this::withoutReceipt);
        show(search);
        back.setText(getTranslation("till.back"));
        back.setVisible(true);
    }

    private void forget() {
        open = null;
        unreceipted = null;
        search = null;
    }

    private void withoutReceipt() {
        forget();
        var goods = new UnreceiptedDesk(place, sending::send);
        unreceipted = goods;
        show(goods);
        back.setText(getTranslation("returns.back"));
        goods.begin();
    }

    private void open(String saleId) {
        forget();
        show(Skeleton.lines(6));
        place.graph()
                .ask(
                        OpenedReceipt.class,
                        Map.of("id", saleId),
                        answer -> opened(saleId, answer),
                        failure -> show(Failure.notice(failure, () -> open(saleId))));
    }

    private void opened(String saleId, Answer<OpenedReceipt> answer) {
        var sale = answer.data().sale();
        if (sale == null) {
            show(new Notice(
                            Icon.OFFLINE,
                            answer.whyMissing("sale")
                                    .map(fault -> fault.message())
                                    .orElseGet(() -> getTranslation("failure.unavailable")))
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), () -> open(saleId))
                    .asAlert());
            return;
        }
        var opened = new OpenDesk(place, sale, sending::send, desk::exchange);
        open = opened;
        show(opened);
        back.setText(getTranslation("returns.back"));
        opened.begin();
    }

    @Override
    public void returned(ReturnGoods.Outcome outcome) {
        var how = "CASH".equals(outcome.refundMethod()) ? "returns.done.cash" : "returns.done.other";
        var words =
                getTranslation(how, money(outcome.refund()), getTranslation("till.tender." + outcome.refundMethod()));
        finished(words, new ReturnSlip(place, outcome));
    }

    @Override
    public void undone(VoidSale.Outcome outcome) {
        finished(getTranslation("returns.undone", String.valueOf(outcome.receiptNumber())), new Undone(outcome));
    }

    private void finished(String words, Component paper) {
        forget();
        var said = new Div(words);
        said.addClassNames("till-change", "till-change-large");
        said.getElement().setAttribute("role", "status");
        var next = new Button(getTranslation("returns.next"), click -> desk.leave());
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClassName("till-act");
        next.addClickShortcut(Key.ENTER);
        var print = new Button(
                getTranslation("till.print"),
                click -> click.getSource().getElement().executeJs("window.print()"));
        print.addClassName("till-key");
        print.addClickShortcut(Key.F8);
        var whole = new Div(said, paper, next, print);
        whole.addClassName("till-receipt");
        show(whole);
        back.setVisible(false);
        next.focus();
    }

    @Override
    public void refused(String why) {
        if (open != null) {
            open.refused(why);
        } else if (unreceipted != null) {
            unreceipted.refused(why);
        } else {
            search();
            search.begin();
            body.addComponentAsFirst(
                    new Notice(Icon.ALERT, why).toned(Tone.DANGER).asAlert());
        }
    }

    @Override
    public void needsApproval(Act act, String action, String why) {
        desk.approve(action, approval -> sending.send(act.approved(approval)), () -> refused(why));
    }

    @Override
    public void unknown(Act act) {
        forget();
        var retry = new Button(getTranslation("till.again"), Icon.RETRY.draw(), click -> sending.send(act));
        retry.addThemeVariants(ButtonVariant.PRIMARY);
        retry.addClassName("till-act");
        show(
                new Notice(Icon.OFFLINE, getTranslation("till.unknown-outcome"))
                        .toned(Tone.DANGER)
                        .saying(getTranslation("returns.unknown." + act.kind().name(), act.receiptNumber()))
                        .asAlert(),
                retry);
        back.setVisible(false);
        retry.focus();
    }

    private void show(Component... content) {
        body.removeAll();
        body.add(content);
    }

    private static String money(@Nullable Money money) {
        return money == null ? "" : Formats.here().money(money);
    }
}
