package dev.comptoir.inventory.handling;

import dev.comptoir.inventory.handling.Checked.Moved;
import dev.comptoir.inventory.ledger.Movement;
import dev.comptoir.inventory.ledger.MovementKind;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.product.ProductCard;
import dev.comptoir.inventory.product.Quantities;
import dev.comptoir.inventory.refusal.ReasonRequired;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Recorded stock of a place to put right: what is too much goes to the loss end, what lacks comes from there. */
record CorrectStock(UUID locationId, String reason, List<CorrectedLine> lines, UUID idempotencyKey)
        implements Handling {

    private static final int LONGEST_REASON = 500;

    @Override
    public String word() {
        return "correction";
    }

    @Override
    public List<Movement> movements(Checked checked) {
        checked.places(locationId);
        String why = ReasonRequired.in(reason, "refusal.reason-required", LONGEST_REASON);
        return checked.movements(lines, (line, product) -> corrected(line, product, why));
    }

    private Moved corrected(CorrectedLine line, ProductCard product, String why) {
        BigDecimal change = Quantities.notZero(product, line.change());
        boolean more = change.signum() > 0;
        return new Moved(
                MovementKind.CORRECTION,
                change.abs(),
                more ? Location.LOSS : locationId,
                more ? locationId : Location.LOSS,
                null,
                why,
                null);
    }

    /** @param change how many more there are than recorded; less than zero when there are fewer */
    record CorrectedLine(UUID productId, BigDecimal change) implements Line {}
}
