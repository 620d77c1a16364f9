package dev.comptoir.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shipped, as it would be uploaded. */
class DemoFilesTest {
    private static final LocalDate YESTERDAY = LocalDate.parse("2026-03-02");

    @TempDir
    Path folder;

    @Test
    void theSalesEndYesterdayAndSpanAYear() throws IOException {
        var days = sales().stream()
                .map(row -> LocalDate.parse(row.getField("time").substring(0, 10)))
                .collect(Collectors.toSet());
        assertThat(days).contains(YESTERDAY).allMatch(day -> !day.isAfter(YESTERDAY));
        assertThat(days).anyMatch(day -> day.isBefore(YESTERDAY.minusDays(360)));
    }

    @Test
    void everyShopSellsAndEverySoldProductIsInTheCatalogue() throws IOException {
        var codes = DemoChain.load().stores().stream()
                .map(DemoChain.DemoStore::code)
                .toList();
        assertThat(sales().stream().map(row -> row.getField("store")).distinct())
                .hasSameElementsAs(codes);
        assertThat(products().stream().map(row -> row.getField("sku")).toList())
                .containsAll(sales().stream().map(row -> row.getField("sku")).collect(Collectors.toSet()));
    }

    @Test
    void everyShopHasProductsThatAreOutLowAndOver() throws IOException {
        var states = new HashSet<String>();
        for (var row : rows(Files.newInputStream(new DemoFiles(folder).stock()))) {
            int onHand = Integer.parseInt(row.getField("on-hand"));
            int reorderPoint = Integer.parseInt(row.getField("reorder-point"));
            int maximum = Integer.parseInt(row.getField("maximum"));
            assertThat(reorderPoint).isLessThan(maximum);
            if (onHand <= reorderPoint || onHand > maximum) {
                states.add(row.getField("store") + (onHand == 0 ? " out" : onHand > maximum ? " over" : " low"));
            }
        }
        for (var place : List.of("London", "Paris", "Berlin", "Dublin", "Amsterdam", "central")) {
            assertThat(states).contains(place + " out", place + " low", place + " over");
        }
    }

    @Test
    void aProductCostsAboutHalfItsPriceAtEveryPlaceTheSame() throws IOException {
        var prices = products().stream()
                .collect(Collectors.toMap(
                        row -> row.getField("sku"), row -> new BigDecimal(row.getField("price")).doubleValue()));
        var costs = new HashMap<String, String>();
        for (var row : rows(Files.newInputStream(new DemoFiles(folder).stock()))) {
            String sku = row.getField("sku");
            String cost = row.getField("cost");
            assertThat(costs.putIfAbsent(sku, cost)).isIn(null, cost);
            assertThat(Double.parseDouble(cost)).isBetween(0.4 * prices.get(sku) - 0.01, 0.6 * prices.get(sku) + 0.01);
        }
    }

    @Test
    void barcodesAreUniqueInStoreNumbers() throws IOException {
        var barcodes = products().stream()
                .map(row -> row.getField("barcodes"))
                .filter(barcode -> !barcode.isEmpty())
                .toList();
        assertThat(barcodes)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(2_000)
                .allMatch(code -> code.matches("2[0-9]{12}"));
    }

    private List<NamedCsvRecord> sales() throws IOException {
        var shift = DateShift.ending(YESTERDAY, DemoChain.load().salesEnd());
        return rows(new GZIPInputStream(Files.newInputStream(new DemoFiles(folder).sales(shift))));
    }

    private List<NamedCsvRecord> products() throws IOException {
        return rows(Files.newInputStream(new DemoFiles(folder).products()));
    }

    private static List<NamedCsvRecord> rows(InputStream in) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        }
    }
}
