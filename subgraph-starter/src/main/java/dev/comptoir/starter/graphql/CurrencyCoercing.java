package dev.comptoir.starter.graphql;

import java.util.Currency;

/** {@code CurrencyCode}: a {@link Currency} by its ISO 4217 code. */
final class CurrencyCoercing extends ValueCoercing<Currency> {

    @Override
    Currency read(Object input) {
        try {
            return Currency.getInstance((String) input);
        } catch (ClassCastException | IllegalArgumentException e) {
            throw new Malformed("currency.malformed");
        }
    }

    @Override
    Object write(Object value) {
        return switch (value) {
            case Currency currency -> currency.getCurrencyCode();
            case String code -> Currency.getInstance(code).getCurrencyCode();
            default -> throw new IllegalArgumentException();
        };
    }
}
