package dev.comptoir.ui.graph;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that must not hold up a page: done on a thread of its own, its outcome shown on the page's thread. */
public class Background {
    private static final Logger log = LoggerFactory.getLogger(Background.class);

    private final Executor executor;
    private final Function<Duration, Executor> later;

    /** @param later what waits for some time and then does the work on a thread of its own */
    public Background(Executor executor, Function<Duration, Executor> later) {
        this.executor = executor;
        this.later = later;
    }

    /** The outcome of a page that is gone meanwhile is dropped. */
    public <T> void run(UI ui, Supplier<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        executor.execute(() -> {
            try {
                var result = work.get();
                show(ui, () -> done.accept(result));
            } catch (RuntimeException failure) {
                log.info("Background work failed: {}", failure.toString());
                show(ui, () -> failed.accept(failure));
            }
        });
    }

    /** Does something on the page's thread after a pause; nothing when the page is gone by then. */
    public void after(Duration pause, UI ui, Runnable work) {
        later.apply(pause).execute(() -> show(ui, work));
    }

    private static void show(UI ui, Runnable outcome) {
        try {
            ui.access(outcome::run);
        } catch (UIDetachedException gone) {
            log.debug("The page was left before its answer came");
        }
    }
}
