package dev.comptoir.inventory.handling;

import dev.comptoir.inventory.handling.Checked.Moved;
import dev.comptoir.inventory.ledger.Movement;
import dev.comptoir.inventory.ledger.MovementKind;
import dev.comptoir.inventory.product.Quantities;
import dev.comptoir.inventory.refusal.UnknownLocation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goods that go from one place to another. */
record TransferStock(
        UUID fromLocationId, UUID toLocationId, @Nullable String reference, List<StockLine> lines, UUID idempotencyKey)
        implements Handling {

    private static final int LONGEST_REFERENCE = 200;

    @Override
    public String word() {
        return "transfer";
    }

    @Override
    public List<Movement> movements(Checked checked) {
        if (fromLocationId.equals(toLocationId)) {
            throw new UnknownLocation(toLocationId);
        }
        checked.places(fromLocationId, toLocationId);
        String known = OptionalWords.in(reference, "reference.too-long", LONGEST_REFERENCE);
        return checked.movements(
                lines,
                (line, product) -> new Moved(
                        MovementKind.TRANSFER,
                        Quantities.positive(product, line.quantity()),
                        fromLocationId,
                        toLocationId,
                        known,
                        null,
                        null));
    }
}
