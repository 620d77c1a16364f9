package dev.comptoir.ui.format;

import com.vaadin.flow.component.UI;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** How the reader writes money, numbers and days. Made for one locale; cheap, so made where it is used. */
public record Formats(Locale locale) {

    /** For the reader of the page whose thread this is. */
    public static Formats here() {
        return new Formats(UI.getCurrentOrThrow().getLocale());
    }

    /** With the currency's own decimals: £1,234.50, 1 234,50 £. */
    public String money(Money money) {
        return currency(money).format(money.amount());
    }

    /** Without decimals, where cents only distract. */
    public String roundMoney(Money money) {
        var format = currency(money);
        format.setMaximumFractionDigits(0);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(money.amount());
    }

    /** Quantities have up to three decimals, of which only those that are there are shown. */
    public String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(3);
        return format.format(number);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A change with its sign, e.g. +12.4 %. @param ratio 0.124 for 12.4 % */
    public String change(BigDecimal ratio) {
        var format = NumberFormat.getPercentInstance(locale);
        var large = ratio.abs().compareTo(BigDecimal.ONE) >= 0;
        format.setMaximumFractionDigits(large ? 0 : 1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        var text = format.format(ratio.abs());
        return switch (ratio.setScale(3, RoundingMode.HALF_UP).signum()) {
            case 1 -> "+" + text;
            case -1 -> "−" + text;
            default -> text;
        };
    }

    /** A part of a whole, without decimals. */
    public String percent(double ratio) {
        return NumberFormat.getPercentInstance(locale).format(ratio);
    }

    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
    }

    /** Two days as one period: the first without its year when it is the same. */
    public String period(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(to);
        }
        var sameYear = from.getYear() == to.getYear();
        var start = sameYear
                ? from.format(DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale))
                : day(from);
        return start + " – " + day(to);
    }

    public String moment(OffsetDateTime moment, ZoneId zone) {
        return moment.atZoneSameInstant(zone)
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale));
    }

    private NumberFormat currency(Money money) {
        var currency = Currency.getInstance(money.currency());
        var format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        var symbols = format.getDecimalFormatSymbols();
        symbols.setCurrencySymbol(CurrencySymbols.of(currency));
        format.setDecimalFormatSymbols(symbols);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format;
    }
}
