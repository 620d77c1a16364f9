package dev.comptoir.ui.counts;

import com.vaadin.flow.component.UI;
import dev.comptoir.ui.counts.ScannedProduct.Product;
import dev.comptoir.ui.graph.Background;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.graph.GraphRefusedException;
import java.time.Duration;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends what was counted one after the other. While nobody answers, all of it is kept, in order, and tried again; the
 * same key each time makes that safe. Lives on the page's thread, and goes on when the page shows something else.
 */
final class EntryQueue {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final Graph graph;
    private final Background background;
    private final UI ui;
    private final String countId;
    private final Listener listener;
    private final Deque<Entry> waiting;
    private final Map<String, Product> known = new HashMap<>();
    private Duration pause = FIRST_PAUSE;
    private boolean sending;
    private boolean stuck;

    /** Called on the page's thread. */
    interface Listener {
        void entered(Product product, EnterCount.Result result);

        void unknown(String code);

        void refused(String why);

        /** @param stuck whether nobody answers at the moment */
        void waiting(int entries, boolean stuck);
    }

    EntryQueue(Graph graph, Background background, UI ui, String countId, Deque<Entry> waiting, Listener listener) {
        this.graph = graph;
        this.background = background;
        this.ui = ui;
        this.countId = countId;
        this.waiting = waiting;
        this.listener = listener;
    }

    /** Sends what was left from before, if something was. */
    void goOn() {
        if (!waiting.isEmpty()) {
            listener.waiting(waiting.size(), stuck);
            next();
        }
    }

    void add(Entry entry) {
        waiting.add(entry);
        listener.waiting(waiting.size(), stuck);
        next();
    }

    private void next() {
        var entry = waiting.peek();
        if (entry == null || sending) {
            return;
        }
        sending = true;
        var product = known.get(entry.code());
        if (product == null) {
            identify(entry);
        } else {
            send(entry, product);
        }
    }

    private void identify(Entry entry) {
        var code = entry.code();
        var isBarcode = code.matches("\\d{8,14}");
        graph.ask(
                ScannedProduct.class,
                Map.of("barcode", code, "isBarcode", isBarcode, "text", code),
                answer -> {
                    var found = answer.data().with(code);
                    if (found.isPresent()) {
                        known.put(code, found.get());
                        send(entry, found.get());
                    } else if (answer.isWhole()) {
                        done(entry, () -> listener.unknown(code));
                    } else {
                        tryLater();
                    }
                },
                failure -> failed(entry, failure));
    }

    private void send(Entry entry, Product product) {
        var line = Map.of("productId", product.id(), "quantity", entry.quantity(), "mode", entry.mode());
        var input = Map.of("countId", countId, "lines", List.of(line), "idempotencyKey", entry.key());
        graph.ask(
                EnterCount.class,
                Map.of("input", input, "sku", product.sku()),
                answer -> Optional.ofNullable(answer.data().enterStockCount())
                        .ifPresentOrElse(result -> done(entry, () -> tell(product, result)), this::tryLater),
                failure -> failed(entry, failure));
    }

    private void tell(Product product, EnterCount.Result result) {
        if (result.message() == null) {
            listener.entered(product, result);
        } else {
            listener.refused(result.message());
        }
    }

    private void failed(Entry entry, RuntimeException failure) {
        if (failure instanceof GraphRefusedException refused) {
            done(entry, () -> listener.refused(refused.fault().message()));
        } else {
            tryLater();
        }
    }

    private void done(Entry entry, Runnable news) {
        waiting.remove(entry);
        sending = false;
        stuck = false;
        pause = FIRST_PAUSE;
        news.run();
        listener.waiting(waiting.size(), false);
        next();
    }

    private void tryLater() {
        stuck = true;
        listener.waiting(waiting.size(), true);
        background.after(pause, ui, () -> {
            sending = false;
            next();
        });
        var twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
