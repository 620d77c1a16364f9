package dev.comptoir.ui.oversight;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Fault;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.oversight.TillPermissions.Permission;
import dev.comptoir.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What cashiers and managers may do at a till alone: action by action, role by role; saved as it is changed. */
@Route(value = "till-permissions", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
public class TillPermissionsView extends Page implements BeforeEnterObserver {
    private final transient Graph graph;
    private final Div body = new Div();

    TillPermissionsView(Graph graph) {
        super("permissions.title");
        this.graph = graph;
        setAbout(getTranslation("permissions.about"));
        body.addClassName("permissions");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    private void load() {
        body.removeAll();
        body.add(Skeleton.lines(5));
        graph.ask(TillPermissions.class, Map.of(), this::show, failure -> {
            body.removeAll();
            body.add(Failure.notice(failure, this::load));
        });
    }

    private void show(Answer<TillPermissions> answer) {
        body.removeAll();
        var permissions = answer.data().tillPermissions();
        if (permissions == null) {
            body.add(new Notice(
                            Icon.OFFLINE,
                            answer.whyMissing("tillPermissions")
                                    .map(Fault::message)
                                    .orElse(getTranslation("failure.unavailable")))
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), this::load)
                    .asAlert());
            return;
        }
        // An administrator may always do everything: nothing is to be decided.
        var byAction = new LinkedHashMap<String, List<Permission>>();
        permissions.stream()
                .map(Permission::action)
                .distinct()
                .forEach(action -> byAction.put(
                        action,
                        permissions.stream()
                                .filter(each -> each.action().equals(action)
                                        && !each.role().equals(Roles.ADMIN))
                                .toList()));
        byAction.forEach((action, roles) -> body.add(row(action, roles)));
    }

    private Section row(String action, List<Permission> roles) {
        var words = new Div(
                new H2(getTranslation("till-action." + action)),
                new Paragraph(getTranslation("till-action.about." + action)));
        words.addClassName("permission-words");
        var row = new Section(words);
        row.addClassName("permission-row");
        roles.forEach(permission -> row.add(new PermissionCell(graph, permission)));
        return row;
    }
}
