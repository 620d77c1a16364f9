package dev.comptoir.ui.counts;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was counted and is not sent yet, for a browser session: it outlives a page that is left, and a new sign-in. */
@Component
@VaadinSessionScope
class UnsentEntries {
    private final Map<String, Deque<Entry>> byCount = new HashMap<>();

    /** Those of a count, the oldest first. */
    Deque<Entry> of(String countId) {
        return byCount.computeIfAbsent(countId, id -> new ArrayDeque<>());
    }
}
