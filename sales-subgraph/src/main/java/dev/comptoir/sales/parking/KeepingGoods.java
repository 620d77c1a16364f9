package dev.comptoir.sales.parking;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Tells the inventory, step by step, what it is to keep for a parked sale. It keeps all that it is asked for or nothing: what
 * it has too few of is asked for again in a smaller number. One tells of a sale at a time, since two would ask for different
 * numbers under one id; no connection is held while the inventory thinks, nor is the sale. To be called outside of
 * transactions.
 */
@Service
class KeepingGoods {

    /** Each asks for less than the one before; whoever is outrun so often tries again later. */
    private static final int MOST_STEPS = 5;
    /** Longer than the inventory is waited for; whoever tells no more by then has died. */
    private static final Duration LEASE = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int MOST_PAUSES = 40;

    private final ParkedSales sales;
    private final KeepingRecord record;
    private final StockRoom inventory;

    KeepingGoods(ParkedSales sales, KeepingRecord record, StockRoom inventory) {
        this.sales = sales;
        this.record = record;
        this.inventory = inventory;
    }

    private enum Step {
        DONE,
        MORE,
        /** Somebody else tells of this sale. */
        ELSEWHERE
    }

    /**
     * Tells of one sale, or waits for two seconds while somebody else does. Should an answer be lost, the same is asked
     * again.
     *
     * @throws RuntimeException when the inventory has not heard all of it, and is to be told later
     */
    void tell(UUID id) {
        int steps = 0;
        int pauses = 0;
        while (steps < MOST_STEPS && pauses < MOST_PAUSES) {
            switch (step(id)) {
                case DONE -> {
                    return;
                }
                case MORE -> steps++;
                case ELSEWHERE -> {
                    pause();
                    pauses++;
                }
            }
        }
        throw new IllegalStateException(
                pauses == MOST_PAUSES
                        ? "Somebody else tells of parked sale %s".formatted(id)
                        : "The stock of parked sale %s keeps changing".formatted(id));
    }

    private Step step(UUID id) {
        KeepingRecord.Claim claim = record.claim(id, LEASE).orElse(null);
        if (claim == null) {
            return record.isToTell(id) ? Step.ELSEWHERE : Step.DONE;
        }
        try {
            if (claim.keeping() == Keeping.WANTED) {
                return reserve(claim);
            }
            inventory.release(id);
            return settled(claim, Keeping.OVER);
        } catch (RuntimeException unheard) {
            record.settle(claim, claim.keeping());
            throw unheard;
        }
    }

    private Step reserve(KeepingRecord.Claim claim) {
        List<ParkedLine> lines = sales.lines(List.of(claim.id()));
        Map<UUID, BigDecimal> wanted = lines.stream()
                .filter(line -> line.kept().signum() > 0)
                .collect(Collectors.toMap(ParkedLine::productId, ParkedLine::kept, BigDecimal::add));
        if (wanted.isEmpty()) {
            return settled(claim, Keeping.OVER);
        }
        return switch (inventory.reserve(claim.id(), claim.storeId(), wanted)) {
            case StockRoom.Outcome.Kept() -> settled(claim, Keeping.KEPT);
            case StockRoom.Outcome.Less(Map<UUID, BigDecimal> most) -> {
                record.keep(claim, atMost(lines, most));
                yield Step.MORE;
            }
            // A question that came late may have had it keep more than was asked for since.
            case StockRoom.Outcome.Refused() -> settled(claim, Keeping.UNWANTED);
        };
    }

    /** Who ended the sale meanwhile has more to tell. */
    private Step settled(KeepingRecord.Claim claim, Keeping heard) {
        return switch (record.settle(claim, heard)) {
            case WANTED, UNWANTED -> Step.MORE;
            case NONE, KEPT, OVER -> Step.DONE;
        };
    }

    /** The first lines of a product get what there is of it. */
    private static List<ParkedLine> atMost(List<ParkedLine> lines, Map<UUID, BigDecimal> most) {
        var left = new HashMap<>(most);
        var kept = new ArrayList<ParkedLine>();
        for (ParkedLine line : lines) {
            BigDecimal there = left.get(line.productId());
            if (there != null) {
                BigDecimal count = line.kept().min(there);
                left.put(line.productId(), there.subtract(count));
                kept.add(line.keeping(count));
            }
        }
        return kept;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
