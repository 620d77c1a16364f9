package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.UI;
import dev.comptoir.ui.graph.Background;
import dev.comptoir.ui.graph.LiveListener;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * Looks again once something has happened that the page shows. Events come in bursts: one look a moment later serves them
 * all. That nothing can be heard, the bell says; what is shown stays.
 */
class Follower<T> implements LiveListener<T> {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Background background;
    private final Predicate<List<T>> concerned;
    private final Runnable look;
    private boolean lookingSoon;

    /** @param look called on the page's thread */
    Follower(Background background, Predicate<List<T>> concerned, Runnable look) {
        this.background = background;
        this.concerned = concerned;
        this.look = look;
    }

    @Override
    public void happened(List<T> events) {
        if (concerned.test(events)) {
            lookSoon();
        }
    }

    @Override
    public void interrupted() {}

    @Override
    public void restored() {
        lookSoon();
    }

    private void lookSoon() {
        if (!lookingSoon) {
            lookingSoon = true;
            background.after(PAUSE, UI.getCurrentOrThrow(), () -> {
                lookingSoon = false;
                look.run();
            });
        }
    }
}
