package dev.comptoir.ui.design;

import com.vaadin.flow.component.html.Div;

/** The grey shape of what is being loaded, of about its size, so that nothing jumps when it comes. */
public final class Skeleton extends Div {
    private Skeleton(String shape) {
        addClassNames("skeleton", shape);
        getElement().setAttribute("aria-hidden", "true");
    }

    public static Skeleton line() {
        return new Skeleton("skeleton-line");
    }

    public static Skeleton figure() {
        return new Skeleton("skeleton-figure");
    }

    public static Skeleton chart() {
        return new Skeleton("skeleton-chart");
    }

    /** Several lines, as of a list. */
    public static Div lines(int count) {
        var lines = new Div();
        lines.addClassName("skeleton-lines");
        for (var i = 0; i < count; i++) {
            lines.add(line());
        }
        return lines;
    }
}
