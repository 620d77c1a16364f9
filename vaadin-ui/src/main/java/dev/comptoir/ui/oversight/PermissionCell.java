package dev.comptoir.ui.oversight;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Fault;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.oversight.TillPermissions.Permission;
import java.util.HashMap;
import java.util.Map;

/** Whether a role may do something alone, and up to what; each change is saved at once. */
class PermissionCell extends Composite<Div> {
    private final transient Graph graph;
    private final transient Permission permission;
    private final Checkbox allowed = new Checkbox();
    private final BigDecimalField most = new BigDecimalField();
    private final Span saved = new Span();
    private final Div said = new Div();

    PermissionCell(Graph graph, Permission permission) {
        this.graph = graph;
        this.permission = permission;
    }

    @Override
    protected Div initContent() {
        var role = getTranslation("role." + permission.role());
        var action = getTranslation("till-action." + permission.action());
        var isPercent = permission.action().equals("DISCOUNT");
        allowed.setLabel(getTranslation("permissions.alone"));
        allowed.setAriaLabel("%s: %s, %s".formatted(role, action, getTranslation("permissions.alone")));
        allowed.setValue(permission.allowed());
        allowed.addValueChangeListener(change -> {
            tell();
            save();
        });
        most.setLabel(getTranslation(isPercent ? "permissions.most-percent" : "permissions.most-money"));
        most.setPlaceholder(getTranslation("permissions.no-limit"));
        most.setLocale(getLocale());
        most.setClearButtonVisible(true);
        most.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        if (permission.most() != null) {
            most.setValue(
                    permission.most().stripTrailingZeros().scale() < 0
                            ? permission.most().setScale(0)
                            : permission.most().stripTrailingZeros());
        }
        most.addValueChangeListener(change -> save());
        saved.addClassName("permission-saved");
        saved.getElement().setAttribute("role", "status");
        var name = new Span(role);
        name.addClassName("permission-role");
        var cell = new Div(name, allowed, most, saved, said);
        cell.addClassName("permission-cell");
        tell();
        return cell;
    }

    private void tell() {
        most.setVisible(allowed.getValue() && !permission.action().equals("OPEN_DRAWER"));
    }

    private void save() {
        said.removeAll();
        saved.setText("");
        most.setInvalid(false);
        var input = new HashMap<String, Object>();
        input.put("role", permission.role());
        input.put("action", permission.action());
        input.put("allowed", allowed.getValue());
        input.put(
                "most",
                most.isVisible() && most.getValue() != null ? most.getValue().toPlainString() : null);
        graph.ask(
                SetTillPermission.class,
                Map.of("input", input),
                this::take,
                failure -> said.add(Failure.notice(failure, this::save)));
    }

    private void take(Answer<SetTillPermission> answer) {
        var outcome = answer.data().setTillPermission();
        if (outcome != null && outcome.message() == null) {
            saved.setText(getTranslation("permissions.saved"));
            return;
        }
        most.setErrorMessage(
                outcome != null
                        ? outcome.message()
                        : answer.whyMissing("setTillPermission")
                                .map(Fault::message)
                                .orElse(getTranslation("failure.unavailable")));
        most.setInvalid(true);
    }
}
