package dev.comptoir.sales.salesimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.sales.Given;
import dev.comptoir.sales.OtherServices;
import dev.comptoir.starter.imports.ImportJob;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.starter.test.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports that meet each other, a till, and services that are away. */
@SubgraphTest
class ImportsUnderStressTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ROWS = 20_000;

    @Autowired
    Uploads uploads;

    @Autowired
    Books books;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource connections;

    private final String store = "Stress " + UUID.randomUUID();

    @AfterEach
    void everybodyIsBackAndTheBooksBalance() {
        OtherServices.PRODUCTS.comeBack();
        books.balance();
    }

    @Test
    void ofTwoImportsAtOnceOfOneFileTheSecondFindsEverythingRecorded() {
        byte[] file = history();
        UUID first = uploads.start(file);
        UUID second = uploads.start(file);

        ImportJob one = uploads.ended(first);
        ImportJob two = uploads.ended(second);

        assertThat(one.rowsTaken() + two.rowsTaken()).isEqualTo(ROWS);
        assertThat(one.rowsUnchanged() + two.rowsUnchanged()).isEqualTo(ROWS);
        assertThat(books.revenue(store)).isEqualByComparingTo(String.valueOf(ROWS));
    }

    @Test
    void anImportCutOffWhileItRecordsLeavesNothingHalfDone() throws SQLException {
        UUID id;
        try (Connection barrier = TestDatabase.server().connectionAsSuperuser("test");
                Connection observer = TestDatabase.server().connectionAsSuperuser("test")) {
            barrier.setAutoCommit(false);
            // The import comes as far as its last step, and no further.
            barrier.createStatement().execute("lock table revenue_day in share row exclusive mode");
            id = uploads.start(history());
            await().atMost(PATIENCE).until(() -> waiting(observer) == 1);
            assertThat(books.lines(store)).isZero();

            observer.createStatement().execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where wait_event_type = 'Lock' and query like '%revenue_day%'""");
            await().atMost(PATIENCE).until(() -> waiting(observer) == 0);
            assertThat(books.lines(store)).isZero();
            barrier.rollback();
        }

        uploads.ended(id);
        uploads.ended(uploads.start(history()));

        assertThat(books.lines(store)).isEqualTo(ROWS);
        assertThat(books.revenue(store)).isEqualByComparingTo(String.valueOf(ROWS));
    }

    @Test
    void whileTheProductsServiceIsAwayTheImportWaitsForIt() {
        OtherServices.PRODUCTS.goAway();
        int before = OtherServices.refusals();
        UUID id = uploads.start(history());
        await().atMost(PATIENCE).until(() -> OtherServices.refusals() > before + 3);
        assertThat(books.lines(store)).isZero();

        OtherServices.PRODUCTS.comeBack();

        assertThat(uploads.ended(id).rowsTaken()).isEqualTo(ROWS);
    }

    @Test
    void salesOfTheSameDayAndStoreAddUpWithAnImport() {
        Given given = new Given(connections);
        Given.Shop shop = given.shopIn("Europe/London");
        String file =
                "store,receipt,time,sku,quantity,unit-price\n" + shop.code() + ",H1,2026-01-05 10:00:00,MUG,1,2\n";
        given.sold(shop, "T1", java.time.Instant.parse("2026-01-05T12:00:00Z"), 1, "3");

        uploads.done(file);
        given.sold(shop, "T2", java.time.Instant.parse("2026-01-05T13:00:00Z"), 1, "5");

        assertThat(books.days("Shop " + shop.code()).get("2026-01-05")).isEqualByComparingTo("10");
    }

    private static int waiting(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("""
                select count(*) from pg_stat_activity
                where wait_event_type = 'Lock' and query like '%revenue_day%'""")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private byte[] history() {
        var file = new StringBuilder("store,receipt,time,sku,quantity,unit-price\n");
        for (int i = 0; i < ROWS; i++) {
            file.append("%s,%d,2026-01-%02d 10:00:00,S%d,1,1\n".formatted(store, i / 7, 1 + i / 7 % 28, i % 1_500));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
