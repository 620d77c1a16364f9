package dev.comptoir.sales.paper;

import dev.comptoir.sales.bill.PaymentMethod;
import dev.comptoir.sales.store.Language;
import dev.comptoir.sales.store.Store;
import dev.comptoir.starter.errors.Messages;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** How a store's papers say words, amounts and times in one language: amounts as in the country of its currency. */
public final class Wording {

    private final Language language;
    private final Locale locale;
    private final Currency currency;
    private final ZoneId zone;

    public Wording(Store store, Language language) {
        this.language = language;
        this.currency = store.currency();
        this.zone = store.timeZone();
        this.locale = Locale.of(language.locale().getLanguage(), country(language));
    }

    /** The first two letters of a national currency are its country's. */
    private String country(Language language) {
        String code = currency.getCurrencyCode();
        return code.equals("EUR") ? (language == Language.FR ? "FR" : "IE") : code.substring(0, 2);
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return locale;
    }

    public String text(String key, Object... arguments) {
        return Messages.text(language.locale(), key, arguments);
    }

    String tender(PaymentMethod method) {
        return text("paper.tender." + method);
    }

    public String money(BigDecimal amount) {
        NumberFormat format = withMinus(NumberFormat.getCurrencyInstance(locale));
        format.setCurrency(currency);
        format.setMinimumFractionDigits(decimals());
        format.setMaximumFractionDigits(Math.max(decimals(), 4));
        return format.format(amount);
    }

    /** Below zero with a minus sign: the languages' own is a hyphen, which is half as wide as a digit. */
    private static NumberFormat withMinus(NumberFormat format) {
        if (format instanceof DecimalFormat decimal) {
            DecimalFormatSymbols symbols = decimal.getDecimalFormatSymbols();
            symbols.setMinusSign('−');
            decimal.setDecimalFormatSymbols(symbols);
        }
        return format;
    }

    int decimals() {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    String number(BigDecimal number) {
        NumberFormat format = withMinus(NumberFormat.getNumberInstance(locale));
        format.setMaximumFractionDigits(3);
        return format.format(number);
    }

    /** @param rate a fraction: 0.09975 is 9.975 % */
    String percent(BigDecimal rate) {
        return text("paper.percent", number(rate.movePointRight(2)));
    }

    /** In the store's time zone. */
    public String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(zone));
    }
}
