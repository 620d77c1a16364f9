package dev.comptoir.ui.products;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.goods.Place;
import dev.comptoir.ui.products.StockMovements.Movement;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A movement: by how much, why, which way, when, by whom, and what was said about it. */
class MovementRow extends ListItem {
    private final transient Formats formats = Formats.here();

    /** @param place as seen from which the quantity has its sign */
    MovementRow(Movement movement, Place place, ZoneId zone) {
        var change = movement.seenFrom(place.id());
        var figure = span(
                (change.signum() < 0 ? "−" : "+") + formats.number(change.abs()),
                change.signum() < 0 ? "change-down" : "change-up");
        figure.addClassName("movement-figure");
        var way = span(
                getTranslation(
                        "movement.way", movement.from().name(), movement.to().name()),
                "movement-way");
        var what = new Div(span(getTranslation("movement." + movement.kind()), "movement-kind"), way);
        var who = movement.by() == null
                ? getTranslation("prices.by-system")
                : movement.by().displayName();
        var when = span("%s · %s".formatted(formats.moment(movement.at(), zone), who), "movement-about");
        add(figure, what, when);
        var said = Stream.of(movement.reference(), movement.reason())
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
        if (!said.isEmpty()) {
            what.add(span(said, "movement-said"));
        }
    }

    private static Span span(String text, String className) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
