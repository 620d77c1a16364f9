package dev.comptoir.ui.thresholds;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Panel;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.goods.Place;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Fault;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.range.CategoryField;
import dev.comptoir.ui.thresholds.ThresholdDefaults.Default;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds at a place where nothing was decided for a product itself: for everything, and for categories. */
class DefaultsPanel extends Composite<Panel> {
    private final transient Graph graph;
    private final UnorderedList list = new UnorderedList();
    private final Div said = new Div();
    private final CategoryField category;
    private final BigDecimalField reorderPoint = new BigDecimalField();
    private final BigDecimalField maximum = new BigDecimalField();
    private transient @Nullable Place place;

    DefaultsPanel(Graph graph) {
        this.graph = graph;
        this.category = new CategoryField(graph, chosen -> {});
    }

    @Override
    protected Panel initContent() {
        list.addClassName("places-list");
        category.take(Optional.empty());
        reorderPoint.setLabel(getTranslation("field.reorder-point"));
        reorderPoint.setLocale(getLocale());
        maximum.setLabel(getTranslation("field.maximum"));
        maximum.setLocale(getLocale());
        var set = new Button(
                getTranslation("thresholds.defaults.set"),
                click -> decide(category.taken(), new Decision(reorderPoint.getValue(), maximum.getValue())));
        var form = new Div(category, reorderPoint, maximum, set);
        form.addClassName("default-form");
        return new Panel(getTranslation("thresholds.defaults"))
                .explained(getTranslation("thresholds.defaults.about"))
                .showing(list, form, said);
    }

    /** Shows the defaults of another place. */
    void of(Place other) {
        place = other;
        graph.ask(ThresholdDefaults.class, Map.of("place", other.id()), this::show, failure -> {
            list.removeAll();
            said.removeAll();
            said.add(Failure.notice(failure, () -> of(other)));
        });
    }

    private void show(Answer<ThresholdDefaults> answer) {
        list.removeAll();
        var known = answer.data().thresholdDefaults();
        if (known == null) {
            list.add(new ListItem(getTranslation("unavailable", getTranslation("service.inventory"))));
            return;
        }
        known.forEach(each -> list.add(row(each)));
        if (known.isEmpty()) {
            list.add(new ListItem(new Paragraph(getTranslation("thresholds.defaults.none"))));
        }
    }

    private ListItem row(Default each) {
        var name = each.category() == null
                ? getTranslation("category.all")
                : String.join(" › ", each.category().path());
        var words = new Span(name);
        words.addClassName("places-name");
        var figures = new Span("%s / %s".formatted(number(each.reorderPoint()), number(each.maximum())));
        figures.addClassName("places-figure");
        var remove = new Button(
                Icon.CLOSE.draw(),
                click -> decide(
                        Optional.ofNullable(each.category()).map(ThresholdDefaults.Category::id),
                        new Decision(null, null)));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("thresholds.defaults.remove", name));
        return new ListItem(words, figures, remove);
    }

    private void decide(Optional<String> categoryId, Decision decision) {
        var at = place;
        if (at == null) {
            return;
        }
        said.removeAll();
        maximum.setInvalid(false);
        var more = new HashMap<String, Object>(Map.of("locationId", at.id()));
        categoryId.ifPresent(id -> more.put("categoryId", id));
        graph.ask(
                SetThresholdDefault.class,
                Map.of("input", decision.input(more)),
                answer -> take(answer, at),
                failure -> said.add(Failure.notice(failure, () -> decide(categoryId, decision))));
    }

    private void take(Answer<SetThresholdDefault> answer, Place at) {
        var outcome = answer.data().setThresholdDefault();
        if (outcome != null && outcome.type().equals("ThresholdDefault")) {
            reorderPoint.clear();
            maximum.clear();
            of(at);
            return;
        }
        var why = outcome != null && outcome.message() != null
                ? outcome.message()
                : answer.whyMissing("setThresholdDefault")
                        .map(Fault::message)
                        .orElse(getTranslation("failure.unavailable"));
        if (outcome != null && outcome.type().equals("InvalidThresholdError")) {
            maximum.setErrorMessage(why);
            maximum.setInvalid(true);
            maximum.focus();
        } else {
            said.add(new Notice(Icon.ALERT, why).toned(Tone.WARNING).asAlert());
        }
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "–" : Formats.here().number(number);
    }
}
