package dev.comptoir.inventory.counting;

import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of the lines of a count, as a query asks for it.
 *
 * @param words all of which the product's texts contain
 */
record LinesAsked(UUID countId, CountedLines show, List<String> words, PageRequest page, Optional<Cursor> after) {

    private static final String LISTING = "stock-count-lines";
    private static final int MOST_ROWS = 100;
    private static final int LONGEST_SEARCH = 200;

    /** @throws Refusal when {@code first} is out of bounds, the search too long, or the cursor one of another list */
    static LinesAsked of(UUID countId, CountedLines show, @Nullable String search, int first, @Nullable String after) {
        String typed = search == null ? "" : search.strip();
        if (typed.length() > LONGEST_SEARCH) {
            throw Refusal.badInput("search.too-long", LONGEST_SEARCH);
        }
        PageRequest page = PageRequest.of(first, after, MOST_ROWS);
        return new LinesAsked(
                countId,
                show,
                Stream.of(typed.replace("\u0000", "").split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList(),
                page,
                page.cursor(LISTING, String.class, UUID.class));
    }

    static Cursor cursorAt(StockCountLine line) {
        return Cursor.of(LISTING, line.nameKey(), line.product().id());
    }

    @Nullable
    String afterName() {
        return after.map(cursor -> cursor.part(0, String.class)).orElse(null);
    }

    @Nullable
    UUID afterProduct() {
        return after.map(cursor -> cursor.part(1, UUID.class)).orElse(null);
    }
}
