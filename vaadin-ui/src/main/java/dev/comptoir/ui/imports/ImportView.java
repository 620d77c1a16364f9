package dev.comptoir.ui.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.graph.Background;
import dev.comptoir.ui.graph.Callers;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/**
 * Brings in a file in three steps: give it, say what its columns hold, follow it. The step stands in the address
 * ({@code file}, then {@code job}), so a reload loses nothing.
 */
@Route(value = "import", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
public class ImportView extends Page implements BeforeEnterObserver {
    private final transient Graph graph;
    private final transient ImportService service;
    private final transient Callers callers;
    private final transient Background background;
    private final transient UploadedFiles files;
    private final Nav kinds = new Nav();
    private final Div content = new Div();

    ImportView(Graph graph, ImportService service, Callers callers, Background background, UploadedFiles files) {
        super("import.title");
        this.graph = graph;
        this.service = service;
        this.callers = callers;
        this.background = background;
        this.files = files;
        setAbout(getTranslation("import.about"));
        kinds.addClassNames("segmented", "periods");
        kinds.setAriaLabel(getTranslation("import.kind"));
        content.addClassName("import");
        add(kinds, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getLocation().getQueryParameters();
        var kind = ImportKind.of(address.getSingleParameter("kind").orElse(""));
        var job = address.getSingleParameter("job");
        var file = address.getSingleParameter("file").flatMap(files::find);
        listKinds(kind);
        content.removeAll();
        if (job.isPresent()) {
            content.add(new ProgressStep(graph, service, kind, job.get()));
        } else if (file.isPresent()) {
            content.add(layoutStep(kind, file.get()));
        } else {
            content.add(new UploadStep(kind, files, given -> go(kind, "file", given.id())));
        }
    }

    private LayoutStep layoutStep(ImportKind kind, UploadedFile file) {
        return new LayoutStep(kind, file, new LayoutStep.Actions() {
            @Override
            public void start(Layout layout, Runnable done) {
                ImportView.this.start(file, layout, done);
            }

            @Override
            public void giveUp() {
                files.forget(file);
                UI.getCurrent().navigate(ImportView.class, QueryParameters.of("kind", kind.tag()));
            }
        });
    }

    private void start(UploadedFile file, Layout layout, Runnable done) {
        var caller = callers.current();
        background.run(
                UI.getCurrent(),
                () -> service.start(caller, file, layout),
                job -> {
                    files.forget(file);
                    go(layout.kind(), "job", job);
                },
                failure -> {
                    done.run();
                    content.addComponentAsFirst(Refused.notice(failure));
                });
    }

    private void listKinds(ImportKind taken) {
        kinds.removeAll();
        for (var kind : ImportKind.values()) {
            var link = new RouterLink(getTranslation("import." + kind.tag()), ImportView.class);
            link.setQueryParameters(QueryParameters.of("kind", kind.tag()));
            if (kind == taken) {
                link.getElement().setAttribute("aria-current", "true");
            }
            kinds.add(link);
        }
    }

    private static void go(ImportKind kind, String step, String id) {
        UI.getCurrent().navigate(ImportView.class, QueryParameters.simple(Map.of("kind", kind.tag(), step, id)));
    }
}
