package dev.comptoir.inventory.ledger;

import dev.comptoir.inventory.ledger.InsufficientStock.Lack;
import dev.comptoir.inventory.location.Location;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Records movements of goods that have left already, such as sales that a till took while nobody could ask what is there.
 * Where less was recorded than has left, the record was wrong: a correction brings in what was there, and says why.
 */
@Component
class GoneGoods {

    /** Others may take what is left between two attempts. */
    private static final int ATTEMPTS = 5;

    private final Ledger ledger;

    GoneGoods(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Records the batch, all or none.
     *
     * @param gone the causes of movements whose goods have left
     * @throws InsufficientStock when goods are short that have not left
     */
    Recording record(List<Movement> batch, Set<String> gone, String recordedBy) {
        List<Movement> whole = batch;
        for (int attempt = 1; ; attempt++) {
            try {
                Recording recording = ledger.record(whole, recordedBy);
                int corrections = whole.size() - batch.size();
                return new Recording(recording.recorded() - corrections, recording.repeated());
            } catch (InsufficientStock refusal) {
                if (attempt == ATTEMPTS) {
                    throw refusal;
                }
                whole = corrected(batch, gone, refusal);
            }
        }
    }

    private static List<Movement> corrected(List<Movement> batch, Set<String> gone, InsufficientStock refusal) {
        var whole = new ArrayList<>(batch);
        for (Lack lack : refusal.lacks()) {
            Movement first = batch.stream()
                    .filter(movement -> gone.contains(movement.cause())
                            && movement.productId().equals(lack.productId())
                            && movement.fromLocationId().equals(lack.locationId()))
                    .findFirst()
                    .orElseThrow(() -> refusal);
            whole.add(new Movement(
                    "found:" + first.cause(),
                    MovementKind.CORRECTION,
                    lack.productId(),
                    lack.requested().subtract(lack.available()),
                    Location.LOSS,
                    lack.locationId(),
                    first.reference(),
                    Instant.now()));
        }
        Set<String> causes = whole.stream().map(Movement::cause).collect(Collectors.toSet());
        if (causes.size() < whole.size()) {
            throw refusal;
        }
        return whole;
    }
}
