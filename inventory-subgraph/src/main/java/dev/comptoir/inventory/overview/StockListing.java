package dev.comptoir.inventory.overview;

import dev.comptoir.inventory.level.StockLevel;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of what a place holds, as it was asked for.
 *
 * @param words each of which is to be found in the product's name, SKU or barcodes
 * @param categoryId only products of this category or of one below it; null for any
 */
record StockListing(
        UUID locationId,
        StockState state,
        List<String> words,
        @Nullable UUID categoryId,
        PageRequest page,
        Optional<Cursor> after) {

    private static final String NAME = "stock-levels";

    private static final int MOST_ROWS = 100;
    private static final int LONGEST_SEARCH = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** @throws Refusal when {@code first} or the search is out of bounds, or the cursor is one of another list */
    static StockListing of(
            UUID locationId,
            StockState state,
            @Nullable String search,
            @Nullable UUID categoryId,
            int first,
            @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, MOST_ROWS);
        return new StockListing(
                locationId,
                state,
                wordsOf(search),
                categoryId,
                page,
                page.cursor(NAME, Integer.class, String.class, UUID.class));
    }

    private static List<String> wordsOf(@Nullable String search) {
        if (search == null) {
            return List.of();
        }
        if (search.length() > LONGEST_SEARCH) {
            throw Refusal.badInput("search.too-long", LONGEST_SEARCH);
        }
        return Arrays.stream(search.split("[\\s\\u00a0\\u202f\\x00]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * @param nameless 1 for a product that is not known here: it comes last, after those with a name
     * @param nameKey the product's name, folded
     */
    Cursor cursorAt(StockLevel level, int nameless, String nameKey) {
        return Cursor.of(NAME, nameless, nameKey, level.product().id());
    }

    /** Whether the page may hold products with a name: it does not begin beyond them. */
    boolean reachesNamed() {
        return after.map(cursor -> cursor.part(0, Integer.class) == 0).orElse(true);
    }

    /** Whether products without a name can be in the list: neither words nor a category would find them. */
    boolean reachesNameless() {
        return words.isEmpty() && categoryId == null;
    }

    String afterName() {
        return after.map(cursor -> cursor.part(1, String.class)).orElse("");
    }

    UUID afterNamed() {
        return after.map(cursor -> cursor.part(2, UUID.class)).orElse(BEFORE_ALL);
    }

    UUID afterNameless() {
        return reachesNamed() ? BEFORE_ALL : afterNamed();
    }
}
