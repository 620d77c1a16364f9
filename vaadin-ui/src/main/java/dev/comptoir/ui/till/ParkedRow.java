package dev.comptoir.ui.till;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.design.Badge;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.till.ParkedSales.Parked;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A parked sale in short: whose it is, who parked it when and where, what is in it, and whether goods are kept for it. */
class ParkedRow extends NativeButton {
    private static final int NAMED = 3;

    private final transient Parked parked;

    /** @param zone of the store */
    ParkedRow(Parked parked, ZoneId zone) {
        this.parked = parked;
        add(text("pick-name", called()), text("pick-about", about(zone)), text("pick-more", goods()));
        if (parked.reserved() || parked.reservationPending()) {
            add(new Badge(
                    getTranslation(parked.reserved() ? "till.parked.kept" : "till.parked.waiting"),
                    parked.reserved() ? Tone.GOOD : Tone.WARNING));
        }
    }

    final String called() {
        var customer = parked.customer();
        return Stream.of(parked.name(), customer == null ? null : customer.name())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> getTranslation("till.parked.nameless"));
    }

    private String about(ZoneId zone) {
        var by = parked.parkedBy();
        return Stream.of(
                        Formats.here().moment(parked.parkedAt(), zone),
                        by == null ? "" : by.displayName(),
                        parked.register().name())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String goods() {
        var count = parked.lines().stream().map(ParkedSales.Line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        var names = parked.lines().stream()
                .map(ParkedSales.Line::product)
                .filter(Objects::nonNull)
                .map(ParkedSales.Named::name)
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        return "%s × %s%s"
                .formatted(Formats.here().number(count), names, parked.lines().size() > NAMED ? " …" : "");
    }

    private static Span text(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
