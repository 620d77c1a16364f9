package dev.comptoir.sales.till;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** The coins and notes of currencies, as {@code cash.properties} lists them. */
final class CashPieces {

    private static final Properties LISTED = listed();

    private CashPieces() {}

    /** The largest first; none of a currency that is not listed. */
    static List<BigDecimal> of(Currency currency) {
        String values = LISTED.getProperty(currency.getCurrencyCode(), "").strip();
        return values.isEmpty()
                ? List.of()
                : Arrays.stream(values.split("\\s+")).map(BigDecimal::new).toList();
    }

    private static Properties listed() {
        try (InputStream file = Objects.requireNonNull(CashPieces.class.getResourceAsStream("/cash.properties"))) {
            var listed = new Properties();
            listed.load(file);
            return listed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
