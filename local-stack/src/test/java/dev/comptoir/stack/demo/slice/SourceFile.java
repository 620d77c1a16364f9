package dev.comptoir.stack.demo.slice;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** The rows of the source that the demo uses. */
final class SourceFile {
    private static final Map<String, String> STORES =
            Map.of("United Kingdom", "LON", "France", "PAR", "Germany", "BER", "EIRE", "DUB", "Netherlands", "AMS");

    /** The United Kingdom is 58 times Germany: of its receipts one in 25 makes a shop like the others. */
    private static final int LONDON_KEEPS_ONE_IN = 25;

    /** Book-keeping that the source's owner typed in as sales: bad debt, fees, samples, charity, "manual". */
    private static final Set<String> NOT_SOLD = Set.of("B", "AMAZONFEE", "BANK CHARGES", "CRUK", "D", "M", "PADS", "S");

    /** Two orders of more than 70,000 pieces were typed in by mistake and taken back within minutes. */
    private static final int MOST_PIECES = 10_000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private SourceFile() {}

    static List<SourceRow> rows(Path file) throws IOException {
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.stream()
                    .filter(row -> STORES.containsKey(row.getField("Country")))
                    .map(SourceFile::row)
                    .filter(SourceFile::isUsed)
                    .toList();
        }
    }

    private static SourceRow row(NamedCsvRecord row) {
        return new SourceRow(
                STORES.get(row.getField("Country")),
                row.getField("InvoiceNo"),
                LocalDateTime.parse(row.getField("InvoiceDate"), TIME),
                row.getField("StockCode").toUpperCase(Locale.ROOT),
                row.getField("Description").strip(),
                Integer.parseInt(row.getField("Quantity")),
                new BigDecimal(row.getField("UnitPrice")));
    }

    /** Nothing an import would refuse: no negative price, no negative quantity outside a return. */
    private static boolean isUsed(SourceRow row) {
        return !NOT_SOLD.contains(row.sku())
                && row.unitPrice().signum() >= 0
                && (row.quantity() > 0 || row.isReturn())
                && Math.abs(row.quantity()) <= MOST_PIECES
                && (!row.store().equals("LON") || Chance.of(row.receipt(), LONDON_KEEPS_ONE_IN) == 0);
    }
}
