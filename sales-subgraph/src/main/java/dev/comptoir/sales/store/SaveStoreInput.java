package dev.comptoir.sales.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@code saveStore} is told; nothing of it is checked yet. */
record SaveStoreInput(
        @Nullable UUID id,
        String code,
        String name,
        @Nullable String city,
        String timeZone,
        List<Tax> taxes,
        boolean pricesIncludeTax,
        @Nullable String address,
        @Nullable Language language,
        @Nullable Boolean blindCount) {

    record Tax(
            String name,
            BigDecimal rate,
            boolean compound,
            @Nullable String number) {}

    /** @throws InvalidStore when a store cannot be like that */
    StoreDescription description() {
        return new StoreDescription(
                new StoreCode(code),
                name,
                city,
                StoreDescription.zone(timeZone),
                taxes.stream()
                        .map(tax -> new TaxRate(tax.name(), tax.rate(), tax.compound(), tax.number()))
                        .toList(),
                pricesIncludeTax,
                address,
                language,
                blindCount);
    }
}
