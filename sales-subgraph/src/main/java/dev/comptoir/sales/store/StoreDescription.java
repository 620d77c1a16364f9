package dev.comptoir.sales.store;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a store.
 *
 * @param language of its papers; null: as it was, English at first
 * @param blindCount whether cashiers count without knowing what is expected; null: as it was, so at first
 * @throws InvalidStore when a store cannot be like that
 */
public record StoreDescription(
        StoreCode code,
        String name,
        @Nullable String city,
        ZoneId timeZone,
        List<TaxRate> taxes,
        boolean pricesIncludeTax,
        @Nullable String address,
        @Nullable Language language,
        @Nullable Boolean blindCount) {

    static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 200;
    private static final int MOST_TAXES = 10;
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    public StoreDescription {
        name = Text.required("store.name", name, LONGEST_NAME);
        city = Text.optional("store.city", city, LONGEST_NAME);
        address = Text.optional("store.address", address, LONGEST_ADDRESS);
        taxes = List.copyOf(taxes);
        if (taxes.size() > MOST_TAXES) {
            throw new InvalidStore("store.taxes", MOST_TAXES);
        }
    }

    /** The zone of this IANA name; an offset such as +01:00 is none, since it knows no summer time. */
    static ZoneId zone(String name) {
        if (!ZONES.contains(name)) {
            throw new InvalidStore("store.zone", InvalidStore.shortened(name));
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new InvalidStore("store.zone", InvalidStore.shortened(name));
        }
    }
}
