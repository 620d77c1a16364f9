package dev.comptoir.ui.counts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.comptoir.ui.graph.Background;
import dev.comptoir.ui.graph.Graph;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A field that always takes the next code, what the last one was, and what waits to be sent. */
class Counting extends Div implements EntryQueue.Listener {
    private final ScanField scan = new ScanField(getTranslation("count.scan"), this::typed);
    private final LastScan last = new LastScan(this::enter);
    private final Paragraph waiting = new Paragraph();
    private final transient Progress progress;
    private final transient Runnable allSent;
    private transient @Nullable EntryQueue queue;

    /** Learns how far the count got. */
    @FunctionalInterface
    interface Progress {
        void reached(int counted, int total);
    }

    /** @param allSent called whenever nothing waits any more */
    Counting(Progress progress, Runnable allSent) {
        this.progress = progress;
        this.allSent = allSent;
        addClassName("counting");
        waiting.addClassName("count-waiting");
        waiting.getElement().setAttribute("role", "status");
        add(scan, last, waiting);
    }

    /** @param unsent of this count, from before */
    void begin(String countId, Deque<Entry> unsent, Graph graph, Background background, UI ui) {
        queue = new EntryQueue(graph, background, ui, countId, unsent, this);
        queue.goOn();
    }

    private void typed(String text) {
        Entry.typed(text).ifPresentOrElse(this::enter, () -> unknown(text));
    }

    private void enter(Entry entry) {
        if (queue != null) {
            queue.add(entry);
        }
    }

    @Override
    public void entered(ScannedProduct.Product product, EnterCount.Result result) {
        scan.soundGood();
        last.show(product, result.countedOf(product.id()));
        if (result.countedProducts() != null && result.totalProducts() != null) {
            progress.reached(result.countedProducts(), result.totalProducts());
        }
    }

    @Override
    public void unknown(String code) {
        scan.soundBad();
        last.wrong(getTranslation("count.unknown"), code);
    }

    @Override
    public void refused(String why) {
        scan.soundBad();
        last.wrong(getTranslation("failure.refused"), why);
    }

    @Override
    public void waiting(int entries, boolean stuck) {
        scan.waiting(entries);
        waiting.setText(
                entries == 0
                        ? getTranslation("count.saved")
                        : getTranslation(stuck ? "count.stuck" : "count.sending", entries));
        waiting.setClassName("count-stuck", stuck);
        if (entries == 0) {
            allSent.run();
        }
    }
}
