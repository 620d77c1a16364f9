package dev.comptoir.ui.imports;

import dev.comptoir.ui.format.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row of a file as it would be read.
 *
 * @param cells field to what was understood, as the reader of the page writes it
 * @param unread the fields whose cells were not understood; their cells stand as in the file
 */
record PreviewRow(Map<String, String> cells, Set<String> unread, boolean isReturn) {
    private static final Set<String> NUMBERS =
            Set.of("quantity", "unit-price", "line-total", "price", "on-hand", "reorder-point", "maximum", "cost");
    private static final Set<String> MAY_BE_EMPTY =
            Set.of("unit-price", "line-total", "price", "reorder-point", "maximum", "cost");

    static PreviewRow of(Map<String, String> raw, Layout layout, Formats formats) {
        var cells = new LinkedHashMap<String, String>();
        var unread = new HashSet<String>();
        raw.forEach((field, text) -> understood(field, text, layout, formats)
                .ifPresentOrElse(cell -> cells.put(field, cell), () -> {
                    cells.put(field, text);
                    unread.add(field);
                }));
        var isReturn = layout.kind() == ImportKind.SALES
                && layout.returns()
                        .marks(
                                raw.getOrDefault("receipt", ""),
                                raw.getOrDefault("quantity", ""),
                                raw.getOrDefault("return", ""));
        return new PreviewRow(cells, unread, isReturn);
    }

    private static Optional<String> understood(String field, String text, Layout layout, Formats formats) {
        if (field.equals("time")) {
            return TimeFormats.read(text, layout.timeFormat()).map(time -> written(time, formats));
        }
        if (NUMBERS.contains(field)) {
            return text.isBlank() && MAY_BE_EMPTY.contains(field)
                    ? Optional.of("")
                    : number(text, layout.decimalComma()).map(formats::number);
        }
        return Optional.of(text.strip());
    }

    private static Optional<BigDecimal> number(String text, boolean decimalComma) {
        var pattern = decimalComma ? "[+-]?\\d{1,15}(,\\d{1,10})?" : "[+-]?\\d{1,15}([.]\\d{1,10})?";
        return text.strip().matches(pattern)
                ? Optional.of(new BigDecimal(text.strip().replace(',', '.')))
                : Optional.empty();
    }

    private static String written(TemporalAccessor time, Formats formats) {
        return switch (time) {
            case OffsetDateTime exact -> formats.moment(exact, exact.getOffset());
            case LocalDateTime wall ->
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(formats.locale())
                        .format(wall);
            case LocalDate day -> formats.day(day);
            default -> time.toString();
        };
    }
}
