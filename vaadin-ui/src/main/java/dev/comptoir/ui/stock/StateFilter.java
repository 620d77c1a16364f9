package dev.comptoir.ui.stock;

import java.util.Arrays;
import java.util.Locale;

/** Which products of a place are listed. */
enum StateFilter {
    ALL,
    OUT,
    LOW,
    OVER;

    /** As it stands in addresses and message keys. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All of them when there is no such filter. */
    static StateFilter of(String tag) {
        return Arrays.stream(values())
                .filter(each -> each.tag().equals(tag))
                .findFirst()
                .orElse(ALL);
    }
}
