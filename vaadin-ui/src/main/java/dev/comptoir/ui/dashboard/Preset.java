package dev.comptoir.ui.dashboard;

import java.time.LocalDate;
import java.util.Arrays;

/** The periods one click away; CUSTOM is whatever two dates say. */
enum Preset {
    TODAY("today"),
    WEEK("7d"),
    THIRTY_DAYS("30d"),
    NINETY_DAYS("90d"),
    MONTH("month"),
    CUSTOM("custom");

    /** As it stands in the address of the page. */
    private final String tag;

    Preset(String tag) {
        this.tag = tag;
    }

    String tag() {
        return tag;
    }

    /** The preset an address names; thirty days for none or one that does not exist. */
    static Preset of(String tag) {
        return Arrays.stream(values())
                .filter(preset -> preset.tag.equals(tag))
                .findFirst()
                .orElse(THIRTY_DAYS);
    }

    /** @param today in the company's zone */
    Period endingOn(LocalDate today) {
        return switch (this) {
            case TODAY -> Period.lastDays(1, today);
            case WEEK -> Period.lastDays(7, today);
            case THIRTY_DAYS, CUSTOM -> Period.lastDays(30, today);
            case NINETY_DAYS -> Period.lastDays(90, today);
            case MONTH -> new Period(today.withDayOfMonth(1), today);
        };
    }
}
