package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import dev.comptoir.ui.format.LocalDatePicker;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The presets as links, so that each is an address of its own, and two dates for any other period. */
class PeriodPicker extends Composite<Div> {
    private final Nav presets = new Nav();
    private final Div custom = new Div();
    private final DatePicker from = LocalDatePicker.labelled("period.from");
    private final DatePicker to = LocalDatePicker.labelled("period.to");
    private Optional<String> store = Optional.empty();

    PeriodPicker() {
        presets.addClassNames("segmented", "periods");
        presets.setAriaLabel(getTranslation("period.label"));
        var apply = new Button(getTranslation("period.apply"), click -> apply());
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        custom.addClassName("period-custom");
        custom.add(from, to, apply);
        getContent().addClassName("period-picker");
        getContent().add(presets, custom);
    }

    void showing(Asked asked, LocalDate today) {
        store = asked.store();
        listPresets(asked.preset(), today);
        custom.setVisible(asked.preset() == Preset.CUSTOM);
        from.setValue(asked.period().from());
        to.setValue(asked.period().to());
        to.setMax(today);
        from.setMax(today);
    }

    /** Lets somebody put right a custom period that cannot be. */
    void correcting(QueryParameters address, LocalDate today) {
        store = address.getSingleParameter("store");
        listPresets(Preset.CUSTOM, today);
        custom.setVisible(true);
        from.setValue(
                address.getSingleParameter("from").map(PeriodPicker::dayOrNull).orElse(null));
        to.setValue(
                address.getSingleParameter("to").map(PeriodPicker::dayOrNull).orElse(null));
    }

    private void listPresets(Preset taken, LocalDate today) {
        presets.removeAll();
        for (var preset : Preset.values()) {
            var link = new RouterLink(getTranslation("period." + preset.tag()), DashboardView.class);
            link.setQueryParameters(new Asked(preset, preset.endingOn(today), store).address());
            if (preset == taken) {
                link.getElement().setAttribute("aria-current", "true");
            }
            presets.add(link);
        }
    }

    private void apply() {
        if (from.isEmpty() || to.isEmpty()) {
            (from.isEmpty() ? from : to).focus();
            return;
        }
        var parameters = new LinkedHashMap<String, List<String>>(Map.of("period", List.of("custom")));
        parameters.put("from", List.of(from.getValue().toString()));
        parameters.put("to", List.of(to.getValue().toString()));
        store.ifPresent(id -> parameters.put("store", List.of(id)));
        UI.getCurrent().navigate(DashboardView.class, new QueryParameters(parameters));
    }

    private static @Nullable LocalDate dayOrNull(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
