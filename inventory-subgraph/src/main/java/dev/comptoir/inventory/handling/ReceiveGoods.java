package dev.comptoir.inventory.handling;

import dev.comptoir.inventory.handling.Checked.Moved;
import dev.comptoir.inventory.ledger.Movement;
import dev.comptoir.inventory.ledger.MovementKind;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.product.Quantities;
import dev.comptoir.inventory.refusal.ReasonRequired;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods from a supplier.
 *
 * @param locationId where they arrive; null for the central warehouse
 */
record ReceiveGoods(@Nullable UUID locationId, String reference, List<ReceivedLine> lines, UUID idempotencyKey)
        implements Handling {

    private static final int LONGEST_REFERENCE = 200;

    UUID place() {
        return Objects.requireNonNullElse(locationId, Location.CENTRAL_WAREHOUSE);
    }

    @Override
    public String word() {
        return "receipt";
    }

    @Override
    public List<Movement> movements(Checked checked) {
        checked.places(place());
        String deliveryNote = ReasonRequired.in(reference, "refusal.reference-required", LONGEST_REFERENCE);
        return checked.movements(
                lines,
                (line, product) -> new Moved(
                        MovementKind.RECEIPT,
                        Quantities.positive(product, line.quantity()),
                        Location.SUPPLIER,
                        place(),
                        deliveryNote,
                        null,
                        InvalidCost.unlessSound(product, line.unitCost())));
    }

    /** @param unitCost purchase cost of one unit, before tax, in the company's currency */
    record ReceivedLine(
            UUID productId, BigDecimal quantity, @Nullable BigDecimal unitCost) implements Line {}
}
