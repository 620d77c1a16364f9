package dev.comptoir.ui.stock;

import com.vaadin.flow.data.provider.AbstractDataProvider;
import com.vaadin.flow.data.provider.Query;
import dev.comptoir.ui.stock.StockLevels.Level;
import dev.comptoir.ui.stock.StockLevels.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The levels known so far of a list that goes on. A grid shows them; when the reader comes to the last one, the next
 * page is asked for. So a page of the list is asked for once, by its cursor, and the grid never waits.
 */
class LevelRows extends AbstractDataProvider<Level, Void> {
    private final transient List<Level> known = new ArrayList<>();
    private final transient Runnable next;
    private @Nullable String after;
    private boolean asking;

    /** @param next asks for the page after {@link #after()}, and gives it to {@link #append} */
    LevelRows(Runnable next) {
        this.next = next;
    }

    void clear() {
        known.clear();
        after = null;
        asking = false;
        refreshAll();
    }

    void append(Page page) {
        known.addAll(page.nodes());
        after = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
        asking = false;
        refreshAll();
    }

    /** The page did not come: it is asked for again when the reader comes near once more. */
    void pageMissing() {
        asking = false;
    }

    /** Where the list goes on; null at its end. */
    @Nullable
    String after() {
        return after;
    }

    boolean isEmpty() {
        return known.isEmpty();
    }

    @Override
    public boolean isInMemory() {
        return false;
    }

    @Override
    public int size(Query<Level, Void> query) {
        return known.size();
    }

    @Override
    public Stream<Level> fetch(Query<Level, Void> query) {
        var from = Math.min(query.getOffset(), known.size());
        var to = (int) Math.min((long) from + query.getLimit(), known.size());
        if (to == known.size() && after != null && !asking) {
            asking = true;
            next.run();
        }
        return List.copyOf(known.subList(from, to)).stream();
    }
}
