package dev.comptoir.sales.salesimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.comptoir.sales.OtherServices;
import dev.comptoir.starter.imports.ImportJob;
import dev.comptoir.starter.imports.ImportStatus;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole year of a real retailer, against what an independent program made of it. Skipped where it is not there. */
@SubgraphTest
class RealHistoryTest {

    private static final Logger LOG = LoggerFactory.getLogger(RealHistoryTest.class);
    private static final Path FILE = Path.of("..", "..", "shared", "data", "online-retail.csv.gz");
    private static final String[] PRESET = {"preset", "online-retail"};

    @Autowired
    Uploads uploads;

    @Autowired
    Books books;

    @Autowired
    As as;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource connections;

    @Test
    void theRealHistoryComesOutToTheCentAndOnlyOnce() throws Exception {
        assumeTrue(Files.exists(FILE), "The real file is not on this machine: " + FILE);
        byte[] file = Files.readAllBytes(FILE);
        long callsBefore = OtherServices.calls().size();

        long start = System.nanoTime();
        ImportJob job = uploads.ended(uploads.start(file, PRESET));
        var took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(job.status()).as(job.failureKey()).isEqualTo(ImportStatus.DONE);
        assertThat(job.rowsTaken()).isEqualTo(540_571);
        assertThat(job.rowsRefused()).isEqualTo(1_338);
        assertThat(OtherServices.calls().stream()
                        .skip(callsBefore)
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(3_845);
        assertThat(totals())
                .containsEntry("sales", 20_726L)
                .containsEntry("returns", 3_836L)
                .containsEntry("units", "5383405.000")
                .containsEntry("revenue", "9769872.0500");
        assertThat(books.revenue("United Kingdom")).isEqualByComparingTo("8209930.48");
        assertThat(books.revenue("Netherlands")).isEqualByComparingTo("284661.54");
        assertThat(books.revenue("EIRE")).isEqualByComparingTo("263276.82");
        assertThat(books.revenue("Germany")).isEqualByComparingTo("221698.21");
        assertThat(books.revenue("France")).isEqualByComparingTo("197403.90");
        aDashboardShowsTheSame();
        productsAreDescribed();
        books.balance();
        String written = books.writings();

        start = System.nanoTime();
        ImportJob again = uploads.ended(uploads.start(file, PRESET));
        var tookAgain = Duration.ofNanos(System.nanoTime() - start);

        assertThat(again.rowsTaken()).isZero();
        assertThat(again.rowsUnchanged()).isEqualTo(540_571);
        assertThat(again.rowsRefused()).isEqualTo(1_338);
        assertThat(books.writings()).isEqualTo(written);
        Duration raw = rawCopy();
        LOG.info(
                "The real history took {} ms, {} times a raw COPY ({} ms); again {} ms",
                took.toMillis(),
                "%.1f".formatted((double) took.toMillis() / raw.toMillis()),
                raw.toMillis(),
                tookAgain.toMillis());
        assertThat(took).isLessThan(Duration.ofMinutes(1));
    }

    private Map<String, Object> totals() {
        return database.sql("""
                        select sum(d.receipts)::bigint as sales, sum(d.returns)::bigint as returns,
                            sum(d.units)::text as units, sum(d.sold - d.refunded)::text as revenue
                        from revenue_day d
                        where d.store_id in (select store_id from sale where import_id in
                            (select id from import_job where options ->> 'services' like 'POST%'))""").query().singleRow();
    }

    private void aDashboardShowsTheSame() {
        as.admin()
                .document("{ stores { name revenue(from: \"2011-11-01\", to: \"2011-11-30\") { amount } } }")
                .execute()
                .path("stores[?(@.name == 'France')].revenue.amount")
                .entityList(String.class)
                .containsExactly("30697.51");
    }

    private static void productsAreDescribed() {
        var holder = OtherServices.product("85123a");
        assertThat(holder.name()).isEqualTo("WHITE HANGING HEART T-LIGHT HOLDER");
        assertThat(holder.stocked()).isTrue();
        assertThat(OtherServices.product("post").stocked()).isFalse();
        assertThat(OtherServices.product("gift_0001_20").stocked()).isFalse();
    }

    /** The same rows into a table without index or check: what the server needs for them at the least. */
    private Duration rawCopy() throws Exception {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement();
                InputStream rows = open()) {
            statement.execute("""
                    create temp table raw_history (receipt text, sku text, description text, quantity numeric,
                        sold_at timestamp, unit_price numeric, customer text, store text)""");
            long start = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy raw_history from stdin (format csv, header)", rows);
            var took = Duration.ofNanos(System.nanoTime() - start);
            statement.execute("drop table raw_history");
            return took;
        }
    }

    private static InputStream open() throws IOException {
        return new GZIPInputStream(Files.newInputStream(FILE));
    }
}
