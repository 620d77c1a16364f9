package dev.comptoir.inventory.ledger;

import dev.comptoir.inventory.ledger.InsufficientStock.Lack;
import dev.comptoir.inventory.ledger.RecordMovementsResult.InsufficientStockError;
import dev.comptoir.inventory.ledger.RecordMovementsResult.MovementConflictError;
import dev.comptoir.inventory.ledger.RecordMovementsResult.MovementsRecorded;
import dev.comptoir.inventory.ledger.RecordMovementsResult.Shortage;
import dev.comptoir.inventory.reference.Product;
import dev.comptoir.starter.errors.Messages;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The ledger in the graph. */
@Controller
class LedgerController {

    private static final int MOST_MOVEMENTS = 1_000;

    private final Ledger ledger;

    LedgerController(Ledger ledger) {
        this.ledger = ledger;
    }

    @MutationMapping
    RecordMovementsResult recordMovements(@Argument RecordMovementsInput input, Caller caller, Locale locale) {
        if (input.movements().size() > MOST_MOVEMENTS) {
            throw Refusal.badInput("batch.too-large", MOST_MOVEMENTS);
        }
        Instant now = Instant.now();
        List<Movement> batch = input.movements().stream()
                .map(movement -> movement.receivedAt(now))
                .toList();
        try {
            Recording recording = ledger.record(batch, caller.subject());
            return new MovementsRecorded(recording.recorded(), recording.repeated());
        } catch (InsufficientStock refusal) {
            return new InsufficientStockError(
                    Messages.text(locale, "stock.insufficient"),
                    refusal.lacks().stream().map(LedgerController::shortage).toList());
        } catch (MovementConflict refusal) {
            return new MovementConflictError(Messages.text(locale, "movement.conflict", refusal.movementCause()));
        }
    }

    private static Shortage shortage(Lack lack) {
        return new Shortage(new Product(lack.productId()), lack.requested(), lack.available());
    }

    record RecordMovementsInput(List<MovementInput> movements) {}
}
