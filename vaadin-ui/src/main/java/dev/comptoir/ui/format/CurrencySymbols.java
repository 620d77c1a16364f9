package dev.comptoir.ui.format;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sign a currency bears at home: £ also for a French reader, for whom Java would write £GB. A company has one
 * currency and knows which.
 */
public final class CurrencySymbols {
    /** Locales also name parts of the world that are no country and have no currency. */
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private static final Map<Currency, String> FOUND = new ConcurrentHashMap<>();

    private CurrencySymbols() {}

    public static String of(Currency currency) {
        return FOUND.computeIfAbsent(currency, CurrencySymbols::shortestAtHome);
    }

    private static String shortestAtHome(Currency currency) {
        return Arrays.stream(Locale.getAvailableLocales())
                .filter(locale -> isHome(locale, currency))
                .map(currency::getSymbol)
                .min((one, other) -> Integer.compare(one.length(), other.length()))
                .orElseGet(currency::getCurrencyCode);
    }

    private static boolean isHome(Locale locale, Currency currency) {
        return COUNTRIES.contains(locale.getCountry())
                && locale.getVariant().isEmpty()
                && currency.equals(Currency.getInstance(locale));
    }
}
