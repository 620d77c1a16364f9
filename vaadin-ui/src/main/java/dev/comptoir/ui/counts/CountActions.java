package dev.comptoir.ui.counts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Graph;

/** What the person may do with a count now, with the figures that it would be about. */
class CountActions extends Div {
    private final transient Graph graph;
    private final transient Runnable done;

    /** @param done called once the count is not what it was */
    CountActions(Graph graph, Runnable done) {
        this.graph = graph;
        this.done = done;
        addClassName("count-actions");
    }

    void offer(CountSheet.Count count) {
        removeAll();
        if (!Employee.signedIn().seesFigures()) {
            return;
        }
        var differences = count.differences() == null ? 0 : count.differences();
        var figures = new Span(getTranslation("count.differences", differences));
        figures.addClassName("count-figures");
        add(figures);
        if (count.valueDifference() != null) {
            add(new Span(Formats.here().money(count.valueDifference())));
        }
        if (count.isOpen()) {
            var post = new Button(getTranslation("count.post"), click -> CloseCount.posting(graph, count, done)
                    .open());
            post.addThemeVariants(ButtonVariant.PRIMARY);
            var giveUp = new Button(getTranslation("count.give-up"), click -> CloseCount.givingUp(graph, count, done)
                    .open());
            giveUp.addThemeVariants(ButtonVariant.TERTIARY);
            add(post, giveUp);
        }
    }
}
