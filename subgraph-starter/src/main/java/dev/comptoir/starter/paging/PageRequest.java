package dev.comptoir.starter.paging;

import dev.comptoir.starter.errors.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of a list a client wants, and after which row.
 *
 * @param first how many rows the client gets at most
 * @param after the cursor to go on from, or null for the beginning
 */
public record PageRequest(int first, @Nullable String after) {

    public static final int DEFAULT_FIRST = 20;

    /** @throws Refusal when {@code first} is below 1 or above {@code max} */
    public static PageRequest of(@Nullable Integer first, @Nullable String after, int max) {
        return of(first, after, max, Math.min(DEFAULT_FIRST, max));
    }

    public static PageRequest of(@Nullable Integer first, @Nullable String after, int max, int byDefault) {
        int wanted = first == null ? byDefault : first;
        if (wanted < 1 || wanted > max) {
            throw Refusal.badInput("page.first", wanted, max);
        }
        return new PageRequest(wanted, after == null || after.isEmpty() ? null : after);
    }

    /** The rows to read: one more than is wanted tells whether there is a next page. */
    public int limit() {
        return first + 1;
    }

    /** The row to go on after, empty at the beginning. */
    public Optional<Cursor> cursor(String listing, Class<?>... types) {
        return Optional.ofNullable(after).map(text -> Cursor.decode(listing, text, types));
    }
}
