package dev.comptoir.inventory.ledger;

import dev.comptoir.inventory.reference.Product;
import java.math.BigDecimal;
import java.util.List;

/** What comes of {@code recordMovements}, by the names of the graph. */
sealed interface RecordMovementsResult {

    record MovementsRecorded(int recorded, int repeated) implements RecordMovementsResult {}

    record InsufficientStockError(String message, List<Shortage> shortages) implements RecordMovementsResult {}

    record MovementConflictError(String message) implements RecordMovementsResult {}

    record Shortage(Product product, BigDecimal requested, BigDecimal available) {}
}
