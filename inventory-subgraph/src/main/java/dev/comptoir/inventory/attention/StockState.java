package dev.comptoir.inventory.attention;

import dev.comptoir.inventory.level.StockLevel;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Why a product of a store needs attention. Each state has a partial index of its own, in the order of its list. */
enum StockState {

    /** None is available. */
    OUT("available <= 0", "shortfall", "outs"),
    /** Some are available, no more than the reorder point. */
    LOW("available > 0 and shortfall >= 0", "shortfall", "lows"),
    /** More is on hand than the maximum. */
    OVER("surplus > 0", "surplus", "overs");

    /** The predicate of the state's index, to the letter. */
    final String condition;

    /** The column by which the worst comes first. */
    final String rank;

    /** The column of {@code stock_attention} whose sum is the length of the list. */
    final String count;

    StockState(String condition, String rank, String count) {
        this.condition = condition;
        this.rank = rank;
        this.count = count;
    }

    Cursor cursorAt(StockLevel level) {
        return Cursor.of(listing(), rankOf(level), level.product().id());
    }

    Optional<Cursor> cursorOf(PageRequest page) {
        return page.cursor(listing(), BigDecimal.class, UUID.class);
    }

    private String listing() {
        return "stock." + name();
    }

    private BigDecimal rankOf(StockLevel level) {
        return this == OVER
                ? level.onHand().subtract(Objects.requireNonNull(level.maximum()))
                : Objects.requireNonNullElse(level.reorderPoint(), BigDecimal.ZERO)
                        .subtract(level.available());
    }
}
