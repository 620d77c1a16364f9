package dev.comptoir.ui.till;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.design.Badge;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Pick;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        var row = new NativeButton();
        row.add(text("pick-name", nameOf(parked)), text("pick-about", about(parked)));
        row.add(text("pick-more", goods(parked)));
        if (parked.reserved() || parked.reservationPending()) {
            row.add(new Badge(
                    getTranslation(parked.reserved() ? "till.parked.kept" : "till.parked.waiting"),
                    parked.reserved() ? Tone.GOOD : Tone.WARNING));
        }
        row.addClickListener(click -> resume(parked.id()));
        Pick.whenDiscarded(row, () -> discard(parked));
        return row;
    }

    private void discard(ParkedSales.Parked parked) {
        var dialog = new DiscardDialog(desk.till(), parked.id(), nameOf(parked), this::look);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                picks.focus();
            }
        });
        dialog.open();
    }

    private String nameOf(ParkedSales.Parked parked) {
        var customer = parked.customer();
        return Stream.of(parked.name(), customer == null ? null : customer.name())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> getTranslation("till.parked.nameless"));
    }

    private String about(ParkedSales.Parked parked) {
        var when = Formats.here()
                .moment(parked.parkedAt(), ZoneId.of(desk.till().store().timeZone()));
        var by = parked.parkedBy();
        return Stream.of(
                        when,
                        by == null ? "" : by.displayName(),
                        parked.register().name())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String goods(ParkedSales.Parked parked) {
        var count = parked.lines().stream().map(ParkedSales.Line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        var names = parked.lines().stream()
                .map(ParkedSales.Line::product)
                .filter(Objects::nonNull)
                .map(ParkedSales.Named::name)
                .limit(3)
                .collect(Collectors.joining(", "));
        return "%s × %s%s"
                .formatted(Formats.here().number(count), names, parked.lines().size() > 3 ? " …" : "");
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

    private static Span text(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
