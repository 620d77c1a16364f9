package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** One figure, what became of it since, and what it means. */
class Tile extends Div {
    private final Div line = new Div();
    private final String whyNot;

    /**
     * @param value the figure, written; empty when it is not known
     * @param whyNot what stands in its place then
     */
    Tile(String label, Optional<String> value, String whyNot, String about) {
        addClassName("tile");
        this.whyNot = whyNot;
        var name = new Span(label);
        name.addClassName("tile-label");
        line.addClassName("tile-line");
        line.add(figure(value));
        var meaning = new Paragraph(about);
        meaning.addClassName("tile-about");
        add(name, line, meaning);
    }

    /** Tells by how much the figure grew, where that is known. */
    Tile compared(Optional<BigDecimal> growth) {
        line.getChildren().skip(1).toList().forEach(line::remove);
        growth.ifPresent(ratio -> {
            var change = new Span(Formats.here().change(ratio));
            change.addClassNames("change", ratio.signum() < 0 ? "change-down" : "change-up");
            change.setTitle(getTranslation("kpi.change"));
            line.add(change);
        });
        return this;
    }

    Tile toned(Tone tone, boolean on) {
        setClassName("tile-" + tone.name().toLowerCase(Locale.ROOT), on);
        return this;
    }

    /** Another figure in the place of this one. */
    void figureIs(Optional<String> value) {
        line.replace(line.getComponentAt(0), figure(value));
    }

    private Span figure(Optional<String> value) {
        var figure = new Span(value.orElse(whyNot));
        figure.addClassName(value.isPresent() ? "tile-figure" : "tile-missing");
        return figure;
    }
}
