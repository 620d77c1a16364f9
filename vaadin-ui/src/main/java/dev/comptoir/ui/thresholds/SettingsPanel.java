package dev.comptoir.ui.thresholds;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Panel;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Fault;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.thresholds.ReplenishmentSettings.Settings;
import java.util.Map;

/** How suggestions are made: read by managers, changed by admins. */
class SettingsPanel extends Composite<Panel> {
    private static final int READING_TIME_IN_MILLISECONDS = 5_000;
    private static final int MOST_DAYS = 90;
    private static final int MOST_DAYS_COVERED = 180;

    private final transient Graph graph;
    private final boolean mayChange = Employee.signedIn().is(Roles.ADMIN);
    private final IntegerField leadTime = days("settings.lead-time", 0, MOST_DAYS);
    private final IntegerField safety = days("settings.safety", 0, MOST_DAYS);
    private final IntegerField cover = days("settings.cover", 1, MOST_DAYS_COVERED);
    private final Div content = new Div();
    private final Div said = new Div();

    SettingsPanel(Graph graph) {
        this.graph = graph;
    }

    @Override
    protected Panel initContent() {
        load();
        return new Panel(getTranslation("settings.title"))
                .explained(getTranslation("settings.about"))
                .showing(content, said);
    }

    private void load() {
        said.removeAll();
        graph.ask(
                ReplenishmentSettings.class,
                Map.of(),
                this::show,
                failure -> said.add(Failure.notice(failure, this::load)));
    }

    private void show(Answer<ReplenishmentSettings> answer) {
        content.removeAll();
        var settings = answer.data().replenishmentSettings();
        if (settings == null) {
            content.add(new Notice(Icon.OFFLINE, getTranslation("unavailable", getTranslation("service.inventory")))
                    .retrying(getTranslation("action.retry"), this::load));
        } else if (mayChange) {
            content.add(form(settings));
        } else {
            content.add(new Paragraph(getTranslation(
                    "settings.are", settings.leadTimeDays(), settings.safetyDays(), settings.coverDays())));
        }
    }

    private Div form(Settings settings) {
        leadTime.setValue(settings.leadTimeDays());
        safety.setValue(settings.safetyDays());
        cover.setValue(settings.coverDays());
        var form = new Div(leadTime, safety, cover, new Button(getTranslation("settings.save"), click -> save()));
        form.addClassName("default-form");
        return form;
    }

    private IntegerField days(String key, int least, int most) {
        var field = new IntegerField(getTranslation(key));
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field;
    }

    private void save() {
        said.removeAll();
        if (leadTime.isInvalid() || safety.isInvalid() || cover.isInvalid() || anyEmpty()) {
            say(getTranslation("settings.missing"));
            return;
        }
        var input = Map.of(
                "leadTimeDays", leadTime.getValue(), "safetyDays", safety.getValue(), "coverDays", cover.getValue());
        graph.ask(
                SetReplenishmentSettings.class,
                Map.of("input", input),
                this::take,
                failure -> said.add(Failure.notice(failure, this::save)));
    }

    private boolean anyEmpty() {
        return leadTime.isEmpty() || safety.isEmpty() || cover.isEmpty();
    }

    private void take(Answer<SetReplenishmentSettings> answer) {
        var outcome = answer.data().setReplenishmentSettings();
        if (outcome == null) {
            say(answer.whyMissing("setReplenishmentSettings")
                    .map(Fault::message)
                    .orElse(getTranslation("failure.unavailable")));
        } else if (outcome.message() != null) {
            say(outcome.message());
        } else {
            Notification.show(
                    getTranslation("settings.saved"),
                    READING_TIME_IN_MILLISECONDS,
                    Notification.Position.BOTTOM_CENTER);
        }
    }

    private void say(String why) {
        said.add(new Notice(Icon.ALERT, why).toned(Tone.WARNING).asAlert());
    }
}
