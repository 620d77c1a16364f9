package dev.comptoir.inventory.ledger;

import dev.comptoir.inventory.refusal.StockRefusal;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The ledger in the graph. */
@Controller
class LedgerController {

    private static final int MOST_MOVEMENTS = 1_000;

    private final GoneGoods ledger;

    LedgerController(GoneGoods ledger) {
        this.ledger = ledger;
    }

    @MutationMapping
    Object recordMovements(@Argument RecordMovementsInput input, Caller caller, Locale locale) {
        if (input.movements().size() > MOST_MOVEMENTS) {
            throw Refusal.badInput("batch.too-large", MOST_MOVEMENTS);
        }
        Instant now = Instant.now();
        List<Movement> batch = input.movements().stream()
                .map(movement -> movement.receivedAt(now))
                .toList();
        Set<String> gone = input.movements().stream()
                .filter(movement -> Boolean.TRUE.equals(movement.goodsAreGone()))
                .map(MovementInput::cause)
                .collect(Collectors.toSet());
        return StockRefusal.answer(locale, () -> {
            Recording recording = ledger.record(batch, gone, caller.subject());
            return new MovementsRecorded(recording.recorded(), recording.repeated());
        });
    }

    record RecordMovementsInput(List<MovementInput> movements) {}

    record MovementsRecorded(int recorded, int repeated) {}
}
