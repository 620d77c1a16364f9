package dev.comptoir.ui.counts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.comptoir.ui.counts.CountSheet.Line;
import dev.comptoir.ui.counts.CountSheet.Lines;
import dev.comptoir.ui.design.More;
import dev.comptoir.ui.format.Formats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines of a count, page after page: what was counted, against what was expected where the person may know. */
class CountLines extends Div {
    private final transient Formats formats = Formats.here();
    private final UnorderedList rows = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("count.lines.none"));
    private final More more;
    private @Nullable String after;

    CountLines(Runnable next) {
        more = new More(next);
        rows.addClassNames("results", "count-lines");
        none.addClassName("stock-none");
        add(none, rows, more);
    }

    /** Where the next page begins; empty when there is none. */
    Optional<String> after() {
        return Optional.ofNullable(after);
    }

    void show(Lines lines, boolean anew) {
        if (anew) {
            rows.removeAll();
        }
        lines.nodes().forEach(line -> rows.add(new ListItem(row(line))));
        none.setVisible(rows.getComponentCount() == 0);
        after = lines.pageInfo().hasNextPage() ? lines.pageInfo().endCursor() : null;
        more.setVisible(after != null);
        more.again();
    }

    private Div row(Line line) {
        var product = line.product();
        var what = new Div(
                span(
                        product == null
                                ? getTranslation("unavailable", getTranslation("service.products"))
                                : product.name(),
                        "result-name"),
                span(about(line), "result-about"));
        what.addClassName("result-what");
        var figures = new Div(span(line.counted() == null ? "–" : formats.number(line.counted()), "result-figure"));
        figures.addClassName("result-stock");
        var row = new Div(what, figures, difference(line));
        row.addClassName("result");
        return row;
    }

    private String about(Line line) {
        var parts = new ArrayList<String>();
        if (line.product() != null) {
            parts.add(line.product().sku());
        }
        if (line.expected() != null) {
            parts.add(getTranslation("count.expected", formats.number(line.expected())));
        }
        if (line.value() != null && line.value().amount().signum() != 0) {
            parts.add(formats.money(line.value()));
        }
        return String.join(" · ", parts);
    }

    private Span difference(Line line) {
        var difference = line.difference();
        if (difference == null || difference.signum() == 0) {
            return span("", "result-price");
        }
        var span = span(signed(difference), "result-price");
        span.addClassName(difference.signum() < 0 ? "change-down" : "change-up");
        return span;
    }

    private String signed(BigDecimal number) {
        return (number.signum() < 0 ? "−" : "+") + formats.number(number.abs());
    }

    private static Span span(String text, String className) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
