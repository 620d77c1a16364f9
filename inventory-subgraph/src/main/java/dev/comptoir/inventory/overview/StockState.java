package dev.comptoir.inventory.overview;

/** Which products of a place are listed. */
enum StockState {
    ALL("true"),
    /** None is available. */
    OUT("level.available <= 0"),
    /** Some are available, no more than the reorder point. */
    LOW("level.available > 0 and level.shortfall >= 0"),
    /** More is on hand than the maximum. */
    OVER("level.surplus > 0");

    /** The predicate of the state's partial index. */
    final String condition;

    StockState(String condition) {
        this.condition = condition;
    }
}
