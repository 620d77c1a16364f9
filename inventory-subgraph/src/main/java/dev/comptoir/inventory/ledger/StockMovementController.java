package dev.comptoir.inventory.ledger;

import dev.comptoir.inventory.level.Shelf;
import dev.comptoir.inventory.reference.User;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.money.Money;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.security.Caller;
import dev.comptoir.starter.time.Period;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What the ledger tells of a product, in the graph. */
@Controller
class StockMovementController {

    private final LedgerPages pages;
    private final StockHistory history;
    private final Currency currency;

    StockMovementController(LedgerPages pages, StockHistory history, @Value("${comptoir.currency}") Currency currency) {
        this.pages = pages;
        this.history = history;
        this.currency = currency;
    }

    @QueryMapping
    Connection<StockMovement> stockMovements(
            @Argument UUID productId,
            @Argument @Nullable UUID storeId,
            @Argument int first,
            @Argument @Nullable String after,
            Caller caller) {
        return pages.page(MovementListing.of(productId, storeId, first, after, caller));
    }

    @QueryMapping
    List<StockOnDay> stockHistory(
            @Argument UUID productId,
            @Argument UUID locationId,
            @Argument LocalDate from,
            @Argument LocalDate to,
            Caller caller) {
        caller.requireStore(locationId);
        return history.of(new Shelf(productId, locationId), Period.of(from, to));
    }

    @SchemaMapping
    @Nullable
    User by(StockMovement movement) {
        return Ids.isId(movement.recordedBy()) ? new User(UUID.fromString(movement.recordedBy())) : null;
    }

    @SchemaMapping
    @Nullable
    Money unitCost(StockMovement movement) {
        return movement.cost() == null ? null : new Money(movement.cost().stripTrailingZeros(), currency);
    }
}
