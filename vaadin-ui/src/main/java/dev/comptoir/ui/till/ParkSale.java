package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a sale aside. */
@GraphDocument("ParkSale")
record ParkSale(@Nullable Outcome parkSale) {

    record Outcome(
            String type,
            @Nullable Boolean reserved,
            @Nullable Boolean reservationPending,
            @Nullable List<Line> lines,
            @Nullable String message) {}

    /** @param product null while the catalogue does not answer */
    record Line(@Nullable Named product, BigDecimal quantity, BigDecimal reserved) {}

    record Named(String name) {}
}
