package dev.comptoir.inventory.replenishment;

import dev.comptoir.inventory.ledger.InsufficientStock;
import dev.comptoir.inventory.ledger.Ledger;
import dev.comptoir.inventory.ledger.Movement;
import dev.comptoir.inventory.ledger.MovementKind;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.location.LocationKind;
import dev.comptoir.inventory.location.Locations;
import dev.comptoir.inventory.product.ProductCard;
import dev.comptoir.inventory.product.ProductCards;
import dev.comptoir.inventory.product.Quantities;
import dev.comptoir.inventory.refusal.InvalidQuantity;
import dev.comptoir.inventory.refusal.UnknownLocation;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking and deciding. Each act runs in a transaction of its caller's; a decision holds the request first, so that of two
 * who decide at once the second sees what the first decided.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Replenishment {

    private final Requests requests;
    private final ProductCards cards;
    private final Locations locations;
    private final Ledger ledger;

    Replenishment(Requests requests, ProductCards cards, Locations locations, Ledger ledger) {
        this.requests = requests;
        this.cards = cards;
        this.locations = locations;
        this.ledger = ledger;
    }

    /** @throws AlreadyRequested while a request for this product and store is open */
    UUID ask(Wish wish, Caller caller) {
        Location store = locations.byId(List.of(wish.storeId())).get(wish.storeId());
        if (store == null || store.kind() != LocationKind.STORE) {
            throw new UnknownLocation(wish.storeId());
        }
        ProductCard card = cards.stocked(List.of(wish.productId())).get(wish.productId());
        Quantities.positive(card, wish.quantity());
        Optional<UUID> made = requests.add(wish, caller.userId());
        while (made.isEmpty()) {
            requests.open(wish.productId(), wish.storeId()).ifPresent(open -> {
                throw new AlreadyRequested(open);
            });
            // It was decided between the two looks.
            made = requests.add(wish, caller.userId());
        }
        return made.get();
    }

    /**
     * The goods go, and the request is decided.
     *
     * @param quantity how many to send; all of them when null
     * @throws InvalidQuantity when more are granted than asked for
     * @throws InsufficientStock when the warehouse has less
     */
    UUID approve(UUID id, @Nullable BigDecimal quantity, Caller caller) {
        ReplenishmentRequest request = pending(id, caller);
        BigDecimal granted = quantity == null ? request.quantity() : checked(request, quantity);
        ledger.record(List.of(transfer(request, granted)), caller.subject());
        requests.approve(id, granted, caller.userId());
        return id;
    }

    UUID reject(UUID id, String reason, Caller caller) {
        pending(id, caller);
        requests.reject(id, reason, caller.userId());
        return id;
    }

    UUID cancel(UUID id, Caller caller) {
        ReplenishmentRequest request = seen(id, caller);
        Rights.requireMayCancel(caller, request);
        refuseDecided(request);
        requests.cancel(id, caller.userId());
        return id;
    }

    private ReplenishmentRequest pending(UUID id, Caller caller) {
        ReplenishmentRequest request = seen(id, caller);
        refuseDecided(request);
        return request;
    }

    private ReplenishmentRequest seen(UUID id, Caller caller) {
        return requests.hold(id)
                .filter(request -> Rights.maySee(caller, request.store().id()))
                .orElseThrow(() -> new RequestNotFound(id));
    }

    private static void refuseDecided(ReplenishmentRequest request) {
        if (!request.isPending()) {
            throw new RequestNotPending(request);
        }
    }

    private BigDecimal checked(ReplenishmentRequest request, BigDecimal quantity) {
        UUID product = request.product().id();
        ProductCard card = cards.byId(List.of(product)).get(product);
        Quantities.positive(card, quantity);
        if (quantity.compareTo(request.quantity()) > 0) {
            throw new InvalidQuantity(
                    product,
                    "replenishment.more-than-asked",
                    card.name(),
                    quantity.stripTrailingZeros().toPlainString(),
                    request.quantity().stripTrailingZeros().toPlainString());
        }
        return quantity;
    }

    private static Movement transfer(ReplenishmentRequest request, BigDecimal granted) {
        return new Movement(
                request.cause(),
                MovementKind.TRANSFER,
                request.product().id(),
                granted,
                Location.CENTRAL_WAREHOUSE,
                request.store().id(),
                request.reference(),
                Instant.now());
    }
}
