package dev.comptoir.inventory.handling;

import dev.comptoir.inventory.handling.Checked.Moved;
import dev.comptoir.inventory.ledger.Movement;
import dev.comptoir.inventory.ledger.MovementKind;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.product.Quantities;
import dev.comptoir.inventory.refusal.ReasonRequired;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goods that are gone. */
record WriteOffStock(
        UUID locationId, LossCause cause, @Nullable String note, List<StockLine> lines, UUID idempotencyKey)
        implements Handling {

    private static final int LONGEST_NOTE = 500;

    @Override
    public String word() {
        return "write-off";
    }

    @Override
    public List<Movement> movements(Checked checked) {
        checked.places(locationId);
        String reason = reason();
        return checked.movements(
                lines,
                (line, product) -> new Moved(
                        MovementKind.LOSS,
                        Quantities.positive(product, line.quantity()),
                        locationId,
                        Location.LOSS,
                        null,
                        reason,
                        null));
    }

    /** The cause by its name, which programs translate, and the note as it was written. */
    private String reason() {
        String more = ReasonRequired.line(Objects.requireNonNullElse(note, ""));
        if (more.isEmpty() && cause != LossCause.OTHER) {
            return cause.name();
        }
        return cause.name() + ": " + ReasonRequired.in(more, "refusal.note-required", LONGEST_NOTE);
    }

    /** What happened to them. */
    enum LossCause {
        BREAKAGE,
        THEFT,
        EXPIRY,
        OWN_USE,
        OTHER
    }
}
