package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a till must know of its store: how it computes, and its registers. */
@GraphDocument("TillStore")
record TillStore(@Nullable Store store) {

    record Store(
            String id,
            String name,
            @Nullable String city,
            @Nullable String address,
            String timeZone,
            String currency,
            boolean pricesIncludeTax,
            List<Tax> taxes,
            List<Money> coinsAndNotes,
            @Nullable List<Register> registers) {}

    record Tax(
            String name,
            BigDecimal rate,
            boolean compound,
            @Nullable String number) {}

    record Register(String id, String name, @Nullable Session session) {}

    record Session(String id, OffsetDateTime openedAt) {}
}
