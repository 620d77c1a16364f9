package dev.comptoir.inventory.stockimport;

import dev.comptoir.inventory.ledger.Movement;
import dev.comptoir.inventory.ledger.MovementKind;
import dev.comptoir.inventory.level.HeldLevel;
import dev.comptoir.inventory.level.Shelf;
import dev.comptoir.inventory.level.Thresholds;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.imports.ImportJob;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of a shelf, beside what is recorded of it.
 *
 * @param row the row's number in the file
 * @param recorded the level, held until the import ends
 * @param rangedAnew whether the place did not range the product before this row
 * @param onHand how many the row counts
 * @param given what the row decides
 * @param cost purchase cost of one unit; null when the row does not say
 */
record ShelfCount(
        long row,
        HeldLevel recorded,
        boolean rangedAnew,
        BigDecimal onHand,
        Thresholds given,
        @Nullable BigDecimal cost) {

    Shelf shelf() {
        return recorded.shelf();
    }

    /** @throws RowRefused when fewer are counted than are promised to somebody */
    Optional<Movement> movement(ImportJob job) {
        BigDecimal difference = onHand.subtract(recorded.onHand());
        if (difference.signum() == 0) {
            return Optional.empty();
        }
        if (!recorded.bears(difference)) {
            throw new RowRefused(
                    StockRows.ON_HAND,
                    "stock-row.reserved",
                    recorded.reserved().stripTrailingZeros().toPlainString());
        }
        return Optional.of(recorded.everMoved() ? counted(difference, job) : opening(job));
    }

    /** @throws RowRefused when they contradict what was decided before */
    Thresholds thresholds() {
        try {
            return recorded.thresholds().overriddenBy(given);
        } catch (Refusal refusal) {
            throw new RowRefused(
                    Cells.MAXIMUM, refusal.key(), refusal.arguments().toArray());
        }
    }

    private Movement opening(ImportJob job) {
        return new Movement(
                cause(job),
                MovementKind.RECEIPT,
                shelf().productId(),
                onHand,
                Location.SUPPLIER,
                shelf().locationId(),
                job.fileName(),
                job.createdAt(),
                null,
                cost);
    }

    private Movement counted(BigDecimal difference, ImportJob job) {
        boolean found = difference.signum() > 0;
        return new Movement(
                cause(job),
                MovementKind.COUNT,
                shelf().productId(),
                difference.abs(),
                found ? Location.LOSS : shelf().locationId(),
                found ? shelf().locationId() : Location.LOSS,
                job.fileName(),
                job.createdAt());
    }

    private String cause(ImportJob job) {
        return "stock-import:%s:%d".formatted(job.id(), row);
    }
}
