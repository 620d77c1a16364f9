package dev.comptoir.inventory.rotation;

import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.PageRequest;
import dev.comptoir.starter.security.Caller;
import dev.comptoir.starter.time.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Rotation in the graph: of a place of the caller's. */
@Controller
class StockRotationController {

    private static final int MOST_ROWS = 100;

    private final Rotations rotations;

    StockRotationController(Rotations rotations) {
        this.rotations = rotations;
    }

    @QueryMapping
    Connection<StockRotation> stockRotation(
            @Argument UUID locationId,
            @Argument LocalDate from,
            @Argument LocalDate to,
            @Argument int first,
            @Argument @Nullable String after,
            Caller caller) {
        caller.requireStore(locationId);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        if (to.isAfter(today)) {
            throw Refusal.badInput("analysis.future", to, today);
        }
        return rotations.page(locationId, Period.of(from, to), today, PageRequest.of(first, after, MOST_ROWS));
    }
}
