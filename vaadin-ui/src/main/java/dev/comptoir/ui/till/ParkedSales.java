package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sales of a store that wait to be taken up again. */
@GraphDocument("ParkedSales")
record ParkedSales(@Nullable Store store) {

    record Store(@Nullable List<Parked> parkedSales) {}

    /** @param parkedBy null while nobody can tell */
    record Parked(
            String id,
            @Nullable String name,
            OffsetDateTime parkedAt,
            @Nullable Person parkedBy,
            Register register,
            @Nullable Customer customer,
            boolean reserved,
            boolean reservationPending,
            List<Line> lines) {}

    record Person(String displayName) {}

    record Register(String name) {}

    record Customer(@Nullable String name) {}

    /** @param product null while the catalogue does not answer */
    record Line(@Nullable Named product, BigDecimal quantity) {}

    record Named(String name) {}
}
