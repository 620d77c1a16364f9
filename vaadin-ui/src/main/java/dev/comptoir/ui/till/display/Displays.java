package dev.comptoir.ui.till.display;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the customer displays of a register what its till shows. In the memory of this process: a till and its display
 * must be served by the same one, though they may be signed in on different devices, by different people. Where several
 * processes serve the pages, both have to be led to the same; the display is blank otherwise, and nothing else is wrong.
 * Of two pages that sell at one register, the display shows the one that moved last.
 */
@Component
public class Displays {
    private static final Shown NOBODY = new Shown.Welcome();

    private final Map<String, Shown> now = new ConcurrentHashMap<>();
    private final Map<String, List<Follower>> followers = new ConcurrentHashMap<>();

    private record Follower(UI ui, Consumer<Shown> display) {

        void tell(Shown shown) {
            try {
                ui.access(() -> display.accept(shown));
            } catch (UIDetachedException gone) {
                // A display that was switched off just now.
            }
        }
    }

    /** @param register by its id */
    public void show(String register, Shown shown) {
        if (shown.equals(NOBODY)) {
            now.remove(register);
        } else {
            now.put(register, shown);
        }
        followers.getOrDefault(register, List.of()).forEach(follower -> follower.tell(shown));
    }

    /** Tills that are left because the application ends tell nobody: nothing can be shown any more. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        followers.clear();
    }

    /** Shows what there is now, and what comes; on the page's thread. */
    Registration follow(String register, UI ui, Consumer<Shown> display) {
        var follower = new Follower(ui, display);
        followers.compute(register, (id, there) -> {
            var all = there == null ? new CopyOnWriteArrayList<Follower>() : there;
            all.add(follower);
            return all;
        });
        display.accept(now.getOrDefault(register, NOBODY));
        return Registration.once(() -> followers.computeIfPresent(register, (id, there) -> {
            there.remove(follower);
            return there.isEmpty() ? null : there;
        }));
    }
}
