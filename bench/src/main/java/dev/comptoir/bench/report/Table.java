package dev.comptoir.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A Markdown table: texts to the left, figures to the right. */
public final class Table {
    private final List<String> lines = new ArrayList<>();

    /** @param texts how many columns from the left are no figures */
    public Table(int texts, List<String> columns) {
        var alignment = new ArrayList<>(Collections.nCopies(columns.size(), "--:"));
        Collections.fill(alignment.subList(0, texts), "---");
        row(columns);
        row(alignment);
    }

    public Table row(List<String> cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
        return this;
    }

    public Table row(String... cells) {
        return row(List.of(cells));
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
