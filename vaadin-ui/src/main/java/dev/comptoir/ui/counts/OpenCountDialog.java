package dev.comptoir.ui.counts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouteParameters;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.store.ChosenStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is to be counted: where, of which category, and what people call it. Opened once, however often it is clicked. */
class OpenCountDialog extends Dialog {
    private static final int LONGEST_NAME = 100;

    private final transient Graph graph;
    private final transient ChosenStore here;
    private final Select<CountPlaces.Place> place = new Select<>();
    private final ComboBox<CountPlaces.Category> category = new ComboBox<>();
    private final TextField name = new TextField();
    private final Div said = new Div();
    private final Button open = new Button();
    private String key = UUID.randomUUID().toString();

    OpenCountDialog(Graph graph, ChosenStore here) {
        this.graph = graph;
        this.here = here;
        setHeaderTitle(getTranslation("counts.open"));
        place.setLabel(getTranslation("counts.place"));
        place.setItemLabelGenerator(CountPlaces.Place::name);
        category.setLabel(getTranslation("counts.category"));
        category.setPlaceholder(getTranslation("counts.category.all"));
        category.setItemLabelGenerator(CountPlaces.Category::words);
        category.setClearButtonVisible(true);
        name.setLabel(getTranslation("counts.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(change -> check());
        place.addValueChangeListener(change -> check());
        var form = new Div(place, category, name, said);
        form.addClassName("count-form");
        add(form);
        open.setText(getTranslation("counts.begin"));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.addClickListener(click -> send());
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), open);
        check();
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                look();
            }
        });
    }

    private void look() {
        name.focus();
        graph.ask(CountPlaces.class, Map.of(), this::show, failure -> say(Failure.notice(failure, this::look)));
    }

    private void show(Answer<CountPlaces> answer) {
        said.removeAll();
        var employee = Employee.signedIn();
        var places = answer.data().locations();
        var mine = places == null
                ? List.<CountPlaces.Place>of()
                : places.stream().filter(each -> employee.mayEnter(each.id())).toList();
        place.setItems(mine);
        var usual = here.chosen().map(store -> store.id()).orElse("");
        mine.stream()
                .filter(each -> each.id().equals(usual))
                .findFirst()
                .or(() -> mine.stream().findFirst())
                .ifPresent(place::setValue);
        var categories = answer.data().categories();
        category.setItems(categories == null ? List.of() : categories);
        if (places == null) {
            say(new Notice(Icon.OFFLINE, getTranslation("unavailable", getTranslation("service.inventory")))
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), this::look));
        }
    }

    private void check() {
        open.setEnabled(!place.isEmpty() && !name.getValue().isBlank());
    }

    private void send() {
        open.setEnabled(false);
        var input = new HashMap<String, Object>(Map.of(
                "locationId", place.getValue().id(), "name", name.getValue().strip(), "idempotencyKey", key));
        if (category.getValue() != null) {
            input.put("categoryId", category.getValue().id());
        }
        graph.ask(OpenCount.class, Map.of("input", input), this::opened, failure -> {
            check();
            say(Failure.notice(failure, this::send));
        });
    }

    private void opened(Answer<OpenCount> answer) {
        check();
        var result = answer.data().openStockCount();
        if (result != null && result.id() != null) {
            close();
            UI.getCurrentOrThrow().navigate(CountView.class, new RouteParameters("id", result.id()));
            return;
        }
        // What is changed now is another act.
        key = UUID.randomUUID().toString();
        var why = result == null || result.message() == null
                ? getTranslation("unavailable", getTranslation("service.inventory"))
                : result.message();
        say(new Notice(Icon.ALERT, why).toned(Tone.WARNING).asAlert());
    }

    private void say(Notice notice) {
        said.removeAll();
        said.add(notice);
    }
}
