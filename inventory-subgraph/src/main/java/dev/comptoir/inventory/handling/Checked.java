package dev.comptoir.inventory.handling;

import dev.comptoir.inventory.handling.Handling.Line;
import dev.comptoir.inventory.ledger.Movement;
import dev.comptoir.inventory.ledger.MovementKind;
import dev.comptoir.inventory.location.Locations;
import dev.comptoir.inventory.product.ProductCard;
import dev.comptoir.inventory.refusal.UnknownLocation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What an act makes its movements of: its products are known, and each stands on one line.
 *
 * @param cause by what the causes of the movements begin
 * @param at when the act is done
 */
record Checked(String cause, Instant at, Map<UUID, ProductCard> products, Locations locations) {

    /** The cause of the movement of a line, from 1. */
    static String causeOf(String act, int line) {
        return act + ":" + line;
    }

    /** @throws UnknownLocation when no goods can lie there */
    void places(UUID... places) {
        for (UUID place : places) {
            locations.holdingGoods(place);
        }
    }

    /** A movement of each line. */
    <L extends Line> List<Movement> movements(List<L> lines, BiFunction<L, ProductCard, Moved> moved) {
        var movements = new ArrayList<Movement>(lines.size());
        for (L line : lines) {
            movements.add(moved.apply(line, products.get(line.productId()))
                    .as(causeOf(cause, movements.size() + 1), line.productId(), at));
        }
        return movements;
    }

    /** What is moved by a line, and which way. */
    record Moved(
            MovementKind kind,
            BigDecimal quantity,
            UUID from,
            UUID to,
            @Nullable String reference,
            @Nullable String reason,
            @Nullable BigDecimal unitCost) {

        private Movement as(String cause, UUID product, Instant at) {
            return new Movement(cause, kind, product, quantity, from, to, reference, at, reason, unitCost);
        }
    }
}
