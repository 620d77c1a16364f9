package dev.comptoir.ui.imports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Panel;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.imports.ImportProgress.Job;
import dev.comptoir.ui.imports.ImportProgress.Status;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The third step: how far the import has come, asked again and again until it is over. */
class ProgressStep extends Composite<Panel> {
    private static final int BETWEEN_LOOKS_MILLISECONDS = 800;
    private static final int NO_MORE_LOOKS = -1;

    private final transient Graph graph;
    private final transient ImportService service;
    private final transient ImportKind kind;
    private final String id;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph said = new Paragraph();
    private final Div outcome = new Div();
    private transient @Nullable Registration looks;
    private boolean asking;

    ProgressStep(Graph graph, ImportService service, ImportKind kind, String id) {
        this.graph = graph;
        this.service = service;
        this.kind = kind;
        this.id = id;
    }

    @Override
    protected Panel initContent() {
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("import.progress"));
        said.getElement().setAttribute("role", "status");
        said.setText(getTranslation("loading"));
        said.addClassName("import-said");
        outcome.addClassName("import-outcome");
        return new Panel(getTranslation("import.progress")).showing(said, bar, outcome);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().setPollInterval(BETWEEN_LOOKS_MILLISECONDS);
        looks = attached.getUI().addPollListener(poll -> look());
        look();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stopLooking(detached.getUI());
    }

    private void stopLooking(UI ui) {
        ui.setPollInterval(NO_MORE_LOOKS);
        if (looks != null) {
            looks.remove();
            looks = null;
        }
    }

    private void look() {
        if (asking) {
            return;
        }
        asking = true;
        graph.ask(
                ImportProgress.class,
                Map.of(
                        "id", id,
                        "isSales", kind == ImportKind.SALES,
                        "isProducts", kind == ImportKind.PRODUCTS,
                        "isStock", kind == ImportKind.STOCK,
                        "isThresholds", kind == ImportKind.THRESHOLDS),
                answer -> {
                    asking = false;
                    show(answer);
                },
                failure -> {
                    asking = false;
                    outcome.removeAll();
                    outcome.add(Failure.notice(failure, this::look));
                });
    }

    private void show(Answer<ImportProgress> answer) {
        var job = answer.data().of(kind);
        outcome.removeAll();
        if (job != null) {
            show(job);
        } else if (answer.isWhole()) {
            stopLooking(UI.getCurrent());
            bar.setVisible(false);
            said.setText("");
            outcome.add(new Notice(Icon.ALERT, getTranslation("import.unknown")).toned(Tone.WARNING), another());
        } else {
            // The import goes on without us; the service will say how far it is when it is back.
            outcome.add(new Notice(Icon.OFFLINE, answer.faults().getFirst().message())
                    .toned(Tone.WARNING)
                    .saying(getTranslation("import.goes-on")));
        }
    }

    private void show(Job job) {
        getContent().titled(job.fileName());
        bar.setIndeterminate(job.status() == Status.QUEUED);
        bar.setValue(Math.clamp(job.isOver() ? 1 : job.progress(), 0, 1));
        bar.setVisible(!job.isOver());
        said.setText(getTranslation(
                "import.status." + job.status(),
                Formats.here().percent(job.progress()),
                Formats.here().number(job.rowsRead())));
        if (job.isOver()) {
            stopLooking(UI.getCurrent());
            outcome.add(new ImportOutcome(job, kind, id, service), another());
        }
    }

    private RouterLink another() {
        var link = new RouterLink(getTranslation("import.another"), ImportView.class);
        link.setQueryParameters(QueryParameters.of("kind", kind.tag()));
        return link;
    }
}
