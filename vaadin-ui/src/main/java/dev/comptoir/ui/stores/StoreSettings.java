package dev.comptoir.ui.stores;

import dev.comptoir.ui.graph.GraphDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What administrators set of every store, by name. */
@GraphDocument("StoreSettings")
record StoreSettings(@Nullable List<Store> stores) {

    /**
     * @param timeZone the IANA name of the zone its days are counted in
     * @param language of its papers: EN or FR
     * @param blindCount whether its cashiers count without knowing what is expected
     */
    record Store(
            String id,
            String code,
            String name,
            @Nullable String city,
            String timeZone,
            List<Tax> taxes,
            boolean pricesIncludeTax,
            @Nullable String address,
            String language,
            boolean blindCount) {

        /** What stands below its name on a receipt; empty when nobody said. */
        String place() {
            return Stream.of(address, city)
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(" · "));
        }

        boolean lacksTaxNumber() {
            return taxes.stream().anyMatch(tax -> tax.number() == null);
        }
    }

    /**
     * @param rate a fraction: 0.09975 is 9.975 %
     * @param compound whether it is computed on the total with the taxes before it
     * @param number under which the store pays it
     */
    record Tax(
            String name,
            BigDecimal rate,
            boolean compound,
            @Nullable String number) {}
}
