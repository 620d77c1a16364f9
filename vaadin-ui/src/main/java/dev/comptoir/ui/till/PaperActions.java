package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.till.paper.EmailForm;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be done with a paper on the screen: print it, save it as a PDF, send it. */
class PaperActions extends Div {
    private final transient Graph graph;
    private final Div below = new Div();

    private PaperActions(Graph graph) {
        this.graph = graph;
        addClassName("till-papers");
        // Enter outside of these goes on to the next sale.
        getElement().executeJs("this.addEventListener('keydown', key => key.key === 'Enter' && key.stopPropagation())");
        act("till.print", Key.F8, () -> getElement().executeJs("window.print()"));
    }

    static PaperActions ofReceipt(Graph graph, String saleId) {
        var actions = new PaperActions(graph);
        actions.act("till.pdf", Key.F7, () -> actions.saveReceipt(saleId));
        actions.act("till.email", Key.F6, () -> actions.email(saleId));
        actions.add(actions.below);
        return actions;
    }

    static PaperActions ofReport(Graph graph, String sessionId) {
        var actions = new PaperActions(graph);
        actions.act("till.pdf", Key.F7, () -> actions.saveReport(sessionId));
        actions.add(actions.below);
        return actions;
    }

    private void act(String text, Key key, Runnable act) {
        var button = new Button(getTranslation(text), click -> act.run());
        button.addClassName("till-key");
        button.addClickShortcut(key);
        add(button);
    }

    private void saveReceipt(String saleId) {
        below.removeAll();
        graph.ask(
                ReceiptPaper.class,
                Map.of("saleId", saleId),
                answer -> {
                    var sale = answer.data().sale();
                    save(sale == null ? null : sale.document(), answer, "sale");
                },
                failure -> below.add(Failure.notice(failure, () -> saveReceipt(saleId))));
    }

    private void saveReport(String sessionId) {
        below.removeAll();
        graph.ask(
                ReportPaper.class,
                Map.of("sessionId", sessionId),
                answer -> {
                    var session = answer.data().tillSession();
                    save(session == null ? null : session.report(), answer, "tillSession");
                },
                failure -> below.add(Failure.notice(failure, () -> saveReport(sessionId))));
    }

    private void save(@Nullable PdfFile file, Answer<?> answer, String field) {
        if (file != null) {
            file.saveOver(this);
            below.add(new Notice(Icon.FILE, getTranslation("till.pdf.saved", file.fileName())).toned(Tone.GOOD));
            return;
        }
        var why = answer.whyMissing(field)
                .map(fault -> fault.message())
                .orElseGet(() -> getTranslation("failure.unavailable"));
        below.add(new Notice(Icon.OFFLINE, why).toned(Tone.WARNING).asAlert());
    }

    private void email(String saleId) {
        var form = EmailForm.ofSale(graph, saleId);
        below.removeAll();
        below.add(form);
        form.begin();
    }
}
