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
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Returns and receipts, beside the sale that is going on: a receipt is found, opened, and goods of it taken back. */
public class ReturnsPanel extends Div implements Sending.Outcomes, ReceiptSearch.Chosen {
    private final transient ReturnsPlace place;
    private final transient ReturnsDesk desk;
    private final transient Sending sending;
    private final Div body = new Div();
    private final Button back = new Button();
    private transient @Nullable ReturnsSheet sheet;

    public ReturnsPanel(ReturnsPlace place, ReturnsDesk desk) {
        this.place = place;
        this.desk = desk;
        this.sending = new Sending(place, this);
        addClassNames("till-panel", "returns");
        body.addClassName("till-panel-body");
        back.addClassName("till-key");
        back.addClickListener(click -> back());
        back.addClickShortcut(Key.ESCAPE);
        add(new H2(getTranslation("returns.title")), body, back);
        search();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (sheet != null) {
            sheet.begin();
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
        if (sheet != null) {
            sheet.scanned(text);
        }
    }

    private void back() {
        if (sheet == null || sheet instanceof ReceiptSearch) {
            desk.leave();
        } else {
            search().begin();
        }
    }

    private ReceiptSearch search() {
        return open(new ReceiptSearch(place, desk, this), "till.back");
    }

    private <S extends Component & ReturnsSheet> S open(S opened, String wayBack) {
        show(opened);
        sheet = opened;
        back.setText(getTranslation(wayBack));
        back.setVisible(true);
        return opened;
    }

    @Override
    public void withoutReceipt() {
        open(new UnreceiptedDesk(place, sending::send), "returns.back").begin();
    }

    @Override
    public void sale(String id) {
        fetch(OpenedReceipt.class, Map.of("id", id), "sale", OpenedReceipt::sale, this::opened, () -> sale(id));
    }

    private void opened(OpenedReceipt.Receipt sale) {
        open(new OpenDesk(place, sale, desk, sending::send), "returns.back").begin();
    }

    @Override
    public void giftCard(String code) {
        fetch(
                OpenedGiftCard.class,
                Map.of("code", code),
                "giftCard",
                OpenedGiftCard::giftCard,
                this::opened,
                () -> giftCard(code));
    }

    private void opened(OpenedGiftCard.Outcome card) {
        if (card.id() == null) {
            refused(String.valueOf(card.message()));
        } else {
            open(new GiftCardDesk(place, card.id(), card, sending::send), "returns.back")
                    .begin();
        }
    }

    private <T, O> void fetch(
            Class<T> type,
            Map<String, ?> variables,
            String field,
            Function<T, @Nullable O> found,
            Consumer<O> opened,
            Runnable again) {
        show(Skeleton.lines(6));
        place.graph()
                .ask(
                        type,
                        variables,
                        answer -> Optional.ofNullable(found.apply(answer.data()))
                                .ifPresentOrElse(
                                        opened,
                                        () -> missing(answer.whyMissing(field).map(fault -> fault.message()), again)),
                        failure -> show(Failure.notice(failure, again)));
    }

    private void missing(Optional<String> why, Runnable again) {
        show(new Notice(Icon.OFFLINE, why.orElseGet(() -> getTranslation("failure.unavailable")))
                .toned(Tone.WARNING)
                .retrying(getTranslation("action.retry"), again)
                .asAlert());
    }

    @Override
    public void returned(ReturnGoods.Outcome back) {
        finished(GivenBack.of(place, desk, back));
    }

    @Override
    public void undone(VoidSale.Outcome sale) {
        finished(GivenBack.of(place, desk, sale));
    }

    @Override
    public void undone(VoidGiftCard.Outcome card) {
        finished(GivenBack.of(place, desk, card));
    }

    private void finished(GivenBack done) {
        show(done);
        back.setVisible(false);
    }

    @Override
    public void refused(String why) {
        if (sheet != null) {
            sheet.refused(why);
            return;
        }
        var search = search();
        search.begin();
        search.refused(why);
    }

    @Override
    public void needsApproval(Act act, String action, String why) {
        desk.approve(action, approval -> sending.send(act.approved(approval)), () -> refused(why));
    }

    @Override
    public void unknown(Act act) {
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

    /** Shows something that is no sheet. */
    private void show(Component... content) {
        sheet = null;
        body.removeAll();
        body.add(content);
    }
}
