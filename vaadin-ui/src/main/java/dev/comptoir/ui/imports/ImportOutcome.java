package dev.comptoir.ui.imports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.comptoir.ui.account.SignedIn;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Caller;
import dev.comptoir.ui.imports.ImportProgress.Job;
import dev.comptoir.ui.imports.ImportProgress.Refusal;
import dev.comptoir.ui.imports.ImportProgress.Status;
import java.io.IOException;

/** What came of an import: the counts, the first refused rows, and all of them to take away. */
class ImportOutcome extends Div {
    private final transient Formats formats = Formats.here();
    private final transient ImportService service;
    private final transient ImportKind kind;
    private final String id;

    ImportOutcome(Job job, ImportKind kind, String id, ImportService service) {
        this.kind = kind;
        this.id = id;
        this.service = service;
        addClassName("outcome");
        if (job.status() == Status.FAILED) {
            add(new Notice(Icon.ALERT, job.failure() == null ? getTranslation("import.failed") : job.failure())
                    .toned(Tone.DANGER)
                    .saying(getTranslation("import.nothing-recorded"))
                    .asAlert());
            return;
        }
        var counts = new Div(
                count("taken", job.rowsTaken()),
                count("unchanged", job.rowsUnchanged()),
                count("refused", job.rowsRefused()));
        counts.addClassName("outcome-counts");
        add(counts);
        if (job.rowsRefused() > 0) {
            add(refusals(job));
        }
    }

    private Div count(String key, int rows) {
        var figure = new Span(formats.number(rows));
        figure.addClassName("place-figure");
        var label = new Span(getTranslation("import.rows." + key));
        label.addClassName("place-name");
        var about = new Span(getTranslation("import.rows." + key + ".about"));
        about.addClassName("place-about");
        var count = new Div(label, figure, about);
        count.addClassName("place");
        return count;
    }

    private Div refusals(Job job) {
        var table = new NativeTable();
        table.setCaptionText(getTranslation("import.refusals"));
        var header = table.getHead().addRow();
        header.addHeaderCell().setText(getTranslation("column.row"));
        header.addHeaderCell().setText(getTranslation("column.column"));
        header.addHeaderCell().setText(getTranslation("column.reason"));
        for (Refusal refusal : job.refusals()) {
            var row = table.getBody().addRow();
            row.addHeaderCell().setText(formats.number(refusal.row()));
            row.addDataCell().setText(refusal.column() == null ? "" : refusal.column());
            row.addDataCell().setText(refusal.reason());
        }
        var scrolled = new Div(table);
        scrolled.addClassNames("refusals", "scroll-x");
        scrolled.getElement().setAttribute("tabindex", "0");
        scrolled.getElement().setAttribute("role", "region");
        scrolled.getElement().setAttribute("aria-label", getTranslation("import.refusals"));
        var head = new Div(new H3(getTranslation("import.refusals")), download());
        head.addClassName("refusals-head");
        return new Div(head, scrolled);
    }

    private Anchor download() {
        var link = new Anchor((DownloadHandler) this::sendReport, getTranslation("import.refusals.download"));
        link.addClassName("download");
        return link;
    }

    /** Streams the report through: it may be as long as the file was. */
    private void sendReport(DownloadEvent event) throws IOException {
        var tokens = SignedIn.tokensOf(event.getSession().getSession());
        var caller = new Caller(tokens, formats.locale());
        try (var report = service.refusals(caller, kind, id)) {
            event.setFileName("refusals-%s.csv".formatted(id));
            event.setContentType("text/csv;charset=UTF-8");
            report.transferTo(event.getOutputStream());
        }
    }
}
