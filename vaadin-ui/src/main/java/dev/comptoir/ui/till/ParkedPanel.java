package dev.comptoir.ui.till;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Pick;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The parked sales of the store: one is taken up again with the arrows and Enter, or given up with Delete. */
class ParkedPanel extends SidePanel {
    private final transient SaleDesk desk;
    private final Pick picks = new Pick(null);
    /** One key per sale: however often it is asked for, this till gets it once. */
    private final transient Map<String, String> keys = new HashMap<>();

    private boolean isAwaited;

    ParkedPanel(SaleDesk desk) {
        super("till.parked.title", desk);
        this.desk = desk;
        addClassName("till-parked");
        look();
    }

    private void look() {
        show(Skeleton.lines(3));
        desk.till()
                .ask(
                        ParkedSales.class,
                        Map.of("storeId", desk.till().store().id()),
                        this::know,
                        failure -> show(Failure.notice(failure, this::look)));
    }

    private void know(Answer<ParkedSales> answer) {
        var store = answer.data().store();
        var parked = store == null ? null : store.parkedSales();
        if (parked == null) {
            show(new Notice(Icon.OFFLINE, why(answer, "store"))
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), this::look));
        } else if (parked.isEmpty()) {
            show(new Paragraph(getTranslation("till.parked.none")));
        } else {
            picks.offer(parked.stream().map(this::row).toList());
            var keys = new Paragraph(getTranslation("till.parked.keys"));
            keys.addClassName("till-hint");
            show(picks, keys);
            picks.focus();
        }
    }

    private NativeButton row(ParkedSales.Parked parked) {
        var row = new ParkedRow(parked, ZoneId.of(desk.till().store().timeZone()));
        row.addClickListener(click -> resume(parked.id()));
        Pick.whenDiscarded(row, () -> discard(parked.id(), row.called()));
        return row;
    }

    private void discard(String id, String name) {
        var dialog = new DiscardDialog(desk.till(), id, name, this::look);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                picks.focus();
            }
        });
        dialog.open();
    }

    private void resume(String id) {
        if (isAwaited) {
            return;
        }
        isAwaited = true;
        var key = keys.computeIfAbsent(id, sale -> UUID.randomUUID().toString());
        var input = Map.of("id", id, "tillSessionId", desk.till().sessionId(), "idempotencyKey", key);
        desk.till()
                .ask(
                        ResumeParkedSale.class,
                        Map.of("input", input, "storeId", desk.till().store().id()),
                        answer -> {
                            isAwaited = false;
                            take(id, answer);
                        },
                        failure -> {
                            isAwaited = false;
                            show(Failure.notice(failure, () -> resume(id)));
                        });
    }

    private void take(String id, Answer<ResumeParkedSale> answer) {
        var outcome = answer.data().resumeParkedSale();
        if (outcome == null) {
            show(again(id, why(answer, "resumeParkedSale")));
        } else if (outcome.message() != null) {
            // Somebody else has it: the others may still be there.
            look();
            desk.said().wrong(outcome.message());
        } else {
            outcome.draft(getTranslation("till.sum.customer"))
                    .ifPresentOrElse(
                            draft -> {
                                desk.basket().replace(draft);
                                desk.sell();
                                desk.said().good(desk.getTranslation("till.resumed"));
                            },
                            () -> show(again(id, getTranslation("till.resumed.unknown"))));
        }
    }

    /** It is this till's now: asked again, it comes again. */
    private Notice again(String id, String why) {
        return new Notice(Icon.OFFLINE, why)
                .toned(Tone.DANGER)
                .retrying(getTranslation("action.retry"), () -> resume(id))
                .asAlert();
    }

    private String why(Answer<?> answer, String field) {
        return answer.whyMissing(field)
                .map(fault -> fault.message())
                .orElseGet(() -> getTranslation("failure.unavailable"));
    }
}
