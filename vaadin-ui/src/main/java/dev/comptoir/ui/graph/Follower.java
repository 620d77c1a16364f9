package dev.comptoir.ui.graph;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page that follows a stream. What comes while the page is busy is told at once afterwards. */
final class Follower<T> {
    private static final Logger log = LoggerFactory.getLogger(Follower.class);

    private final UI ui;
    private final LiveListener<T> listener;
    private final List<T> untold = new ArrayList<>();

    Follower(UI ui, LiveListener<T> listener) {
        this.ui = ui;
        this.listener = listener;
    }

    void hear(T event) {
        synchronized (untold) {
            untold.add(event);
            if (untold.size() > 1) {
                return;
            }
        }
        show(() -> listener.happened(take()));
    }

    void interrupted() {
        show(listener::interrupted);
    }

    void restored() {
        show(listener::restored);
    }

    private List<T> take() {
        synchronized (untold) {
            var events = List.copyOf(untold);
            untold.clear();
            return events;
        }
    }

    private void show(Runnable news) {
        try {
            ui.access(news::run);
        } catch (UIDetachedException gone) {
            log.debug("The page was left before it could be told");
        }
    }
}
