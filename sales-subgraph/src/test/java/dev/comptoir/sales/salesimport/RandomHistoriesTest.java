package dev.comptoir.sales.salesimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.starter.imports.ImportJob;
import dev.comptoir.starter.test.SubgraphTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever the file, and in however many pieces it comes: what is recorded is what it says, to the cent. */
@SubgraphTest
class RandomHistoriesTest {

    private static final String HEADER = "store,receipt,time,sku,description,quantity,unit-price\n";

    @Autowired
    Uploads uploads;

    @Autowired
    Books books;

    private record Row(int store, int receipt, int hour, String sku, BigDecimal quantity, BigDecimal price) {

        BigDecimal total() {
            return quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
        }

        String text(String prefix) {
            return "%s %d,%d,2026-03-%02d %02d:10:00,%s,,%s,%s%n"
                    .formatted(prefix, store, receipt, 1 + receipt % 28, hour, sku, quantity, price)
                    .replace(System.lineSeparator(), "\n");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261121})
    void daysAndReceiptsAreTheSumsOfTheirLines(long seed) {
        var random = new Random(seed);
        String prefix = "Random " + UUID.randomUUID();
        List<Row> rows = rows(random);
        long taken = 0;
        // The same file, each time a little longer, as an old system exports it night after night.
        for (int end : new int[] {rows.size() / 3, rows.size() / 2, rows.size() / 2, rows.size()}) {
            ImportJob job = uploads.done(file(prefix, rows.subList(0, end)));
            taken += job.rowsTaken();
            assertThat(job.rowsTaken() + job.rowsUnchanged()).isEqualTo(end);
            books.balance();
        }
        assertThat(taken).isEqualTo(rows.size());
        var revenue = new HashMap<Integer, BigDecimal>();
        rows.forEach(row -> revenue.merge(row.store(), row.total(), BigDecimal::add));
        revenue.forEach((store, total) ->
                assertThat(books.revenue(prefix + " " + store)).isEqualByComparingTo(total));
    }

    private static List<Row> rows(Random random) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 600; i++) {
            int receipt = random.nextInt(120);
            var quantity = BigDecimal.valueOf(1 + random.nextInt(5_000), random.nextInt(4));
            boolean isReturn = random.nextInt(8) == 0;
            rows.add(new Row(
                    receipt % 3,
                    receipt,
                    receipt % 24,
                    "R" + random.nextInt(40),
                    isReturn ? quantity.negate() : quantity,
                    BigDecimal.valueOf(random.nextInt(200_000), random.nextInt(5))));
        }
        Collections.shuffle(rows, random);
        return rows;
    }

    private static String file(String prefix, List<Row> rows) {
        var text = new StringBuilder(HEADER);
        rows.forEach(row -> text.append(row.text(prefix)));
        return text.toString();
    }
}
