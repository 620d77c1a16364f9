package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import java.util.Map;

/** A register to make or to rename. */
class RegisterRow extends Div {
    private static final int LONGEST_NAME = 50;

    private final transient Graph graph;
    private final String storeId;
    private final String registerId;
    private final String before;
    private final transient Runnable saved;
    private final TextField name = new TextField();
    private final Button save = new Button();
    private final Div said = new Div();

    /**
     * @param registerId made by this page for a new one, so that it is made once however often it is sent
     * @param before its name; empty for a new one
     */
    RegisterRow(Graph graph, String storeId, String registerId, String before, Runnable saved) {
        this.graph = graph;
        this.storeId = storeId;
        this.registerId = registerId;
        this.before = before;
        this.saved = saved;
        addClassName("register-row");
        name.setLabel(getTranslation(before.isEmpty() ? "registers.new" : "registers.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setValue(before);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(typed -> tell());
        name.addKeyDownListener(Key.ENTER, enter -> save());
        save.setText(getTranslation(before.isEmpty() ? "registers.add" : "registers.rename"));
        save.addClickListener(click -> save());
        add(name, save, said);
        tell();
    }

    private void tell() {
        name.setInvalid(false);
        var typed = name.getValue().strip();
        save.setEnabled(!typed.isEmpty() && !typed.equals(before));
    }

    private void save() {
        said.removeAll();
        if (!save.isEnabled()) {
            return;
        }
        save.setEnabled(false);
        var input = Map.of(
                "id", registerId, "storeId", storeId, "name", name.getValue().strip());
        graph.ask(SaveRegister.class, Map.of("input", input), this::take, failure -> {
            tell();
            said.add(Failure.notice(failure, this::save));
        });
    }

    private void take(Answer<SaveRegister> answer) {
        var outcome = answer.data().saveRegister();
        if (outcome != null && outcome.message() == null) {
            saved.run();
            return;
        }
        tell();
        name.setErrorMessage(
                outcome == null
                        ? answer.whyMissing("saveRegister")
                                .map(fault -> fault.message())
                                .orElseGet(() -> getTranslation("failure.unavailable"))
                        : outcome.message());
        name.setInvalid(true);
        name.focus();
    }
}
