package dev.comptoir.ui.counts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Graph;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks before a count is posted or given up, with the figures that it is about. */
class CloseCount extends Dialog {
    private final transient Graph graph;
    private final String countId;
    private final transient Runnable closed;
    private final Div said = new Div();
    private final Button go = new Button();

    private CloseCount(Graph graph, CountSheet.Count count, Runnable closed) {
        this.graph = graph;
        this.countId = count.id();
        this.closed = closed;
        setCloseOnOutsideClick(false);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), go);
    }

    /** Makes the differences movements of the ledger. */
    static CloseCount posting(Graph graph, CountSheet.Count count, Runnable closed) {
        var dialog = new CloseCount(graph, count, closed);
        dialog.askWhetherToPost(count);
        return dialog;
    }

    /** Changes nothing. */
    static CloseCount givingUp(Graph graph, CountSheet.Count count, Runnable closed) {
        var dialog = new CloseCount(graph, count, closed);
        dialog.askWhetherToGiveUp(count);
        return dialog;
    }

    private void askWhetherToPost(CountSheet.Count count) {
        var formats = Formats.here();
        var differences = count.differences() == null ? 0 : count.differences();
        setHeaderTitle(getTranslation("count.post.title", count.name()));
        var figures = new Paragraph(getTranslation("count.post.figures", differences, count.countedProducts()));
        var value = new Paragraph(
                count.valueDifference() == null
                        ? getTranslation("count.post.no-value")
                        : getTranslation("count.post.value", formats.money(count.valueDifference())));
        var missing = new RadioButtonGroup<Boolean>();
        missing.setLabel(getTranslation("count.post.missing", count.missing()));
        missing.setItems(false, true);
        missing.setItemLabelGenerator(
                gone -> getTranslation(gone ? "count.post.missing.gone" : "count.post.missing.stay"));
        missing.setValue(false);
        missing.setVisible(count.missing() > 0);
        var body = new Div(figures, value, missing, said);
        body.addClassName("count-form");
        add(body);
        var key = UUID.randomUUID();
        go.setText(getTranslation("count.post"));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickListener(click -> post(Map.of(
                "countId",
                countId,
                "missingAreGone",
                missing.getValue(),
                "idempotencyKey",
                keyFor(key, missing.getValue()))));
    }

    /** The other choice is another act. */
    private static UUID keyFor(UUID key, boolean missingAreGone) {
        return missingAreGone ? new UUID(key.getMostSignificantBits(), key.getLeastSignificantBits() ^ 1) : key;
    }

    private void askWhetherToGiveUp(CountSheet.Count count) {
        setHeaderTitle(getTranslation("count.give-up.title", count.name()));
        var body = new Div(new Paragraph(getTranslation("count.give-up.figures", count.countedProducts())), said);
        body.addClassName("count-form");
        add(body);
        go.setText(getTranslation("count.give-up"));
        go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        go.addClickListener(click -> giveUp());
    }

    private void post(Map<String, Object> input) {
        go.setEnabled(false);
        graph.ask(
                PostCount.class,
                Map.of("input", input),
                answer -> {
                    var result = answer.data().postStockCount();
                    ended(result != null, result == null ? null : result.message());
                },
                failure -> again(Failure.notice(failure, () -> post(input))));
    }

    private void giveUp() {
        go.setEnabled(false);
        graph.ask(
                CancelCount.class,
                Map.of("countId", countId),
                answer -> {
                    var result = answer.data().cancelStockCount();
                    ended(result != null, result == null ? null : result.message());
                },
                failure -> again(Failure.notice(failure, this::giveUp)));
    }

    private void ended(boolean answered, @Nullable String refusal) {
        if (answered && refusal == null) {
            close();
            closed.run();
            return;
        }
        var why = refusal == null ? getTranslation("unavailable", getTranslation("service.inventory")) : refusal;
        again(new Notice(Icon.ALERT, why).toned(Tone.WARNING).asAlert());
    }

    private void again(Notice why) {
        go.setEnabled(true);
        said.removeAll();
        said.add(why);
    }
}
