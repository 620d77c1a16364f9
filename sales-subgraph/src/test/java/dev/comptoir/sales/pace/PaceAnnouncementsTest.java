package dev.comptoir.sales.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.sales.Given;
import dev.comptoir.sales.Given.Shop;
import dev.comptoir.sales.OtherServices;
import dev.comptoir.sales.OtherServices.Pace;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.SubgraphTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@SubgraphTest
class PaceAnnouncementsTest {

    /** Less than the ten minutes after which the task looks for work by itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient database;

    @Autowired
    PaceAnnouncements announcements;

    @Autowired
    StorePace pace;

    @Autowired
    TransactionOperations transaction;

    private final UUID mug = Ids.next();
    private Given given;
    private Shop shop;

    @BeforeEach
    void aShop() {
        given = new Given(source);
        // Its day changes hours before or after that of the machine.
        shop = given.shopIn("Pacific/Auckland");
    }

    @AfterEach
    void everyoneIsBack() {
        OtherServices.makeKnown(shop.id());
        OtherServices.INVENTORY.comeBack();
    }

    @Test
    void whatWasSoldInTheLast28And90DaysUpToYesterdayCounts() {
        given.sold(shop, mug, noon(0), 1_000);
        given.sold(shop, mug, noon(1), 1);
        given.sold(shop, mug, noon(28), 2);
        given.sold(shop, mug, noon(29), 4);
        given.sold(shop, mug, noon(90), 8);
        given.sold(shop, mug, noon(91), 2_000);
        given.sold(shop, mug, noon(2), -16);
        UUID old = Ids.next();
        given.sold(shop, old, noon(91), 5);

        salesWereImported();

        Pace told = told(mug);
        assertThat(told.units28()).isEqualByComparingTo("-13");
        assertThat(told.units90()).isEqualByComparingTo("-1");
        assertThat(told.asOf()).isEqualTo(LocalDate.now(shop.zone()).minusDays(1));
        assertThat(OtherServices.pace(shop.id())).doesNotContainKey(old);
    }

    @Test
    void aStoreIsToldOfOnceADay() {
        given.sold(shop, mug, noon(1), 1);
        salesWereImported();
        String run = told(mug).run();
        assertThat(pace.due()).noneMatch(due -> due.storeId().equals(shop.id()));

        announcements.work();
        assertThat(told(mug).run()).isEqualTo(run);

        database.sql("update pace_told set told_until = told_until - 1 where store_id = :store")
                .param("store", shop.id())
                .update();
        announcements.work();
        assertThat(told(mug).run()).isNotEqualTo(run);
    }

    @Test
    void whatIsImportedWhileAStoreIsToldOfIsToldAfterwards() {
        given.sold(shop, mug, noon(1), 1);
        salesWereImported();
        told(mug);
        var before = new StorePace.Due(shop.id(), LocalDate.now(shop.zone()).minusDays(1), 1);

        database.sql("update pace_told set changes = 2 where store_id = :store")
                .param("store", shop.id())
                .update();
        pace.told(before);

        assertThat(pace.due()).anyMatch(due -> due.storeId().equals(shop.id()) && due.changes() == 2);
    }

    @Test
    void aStoreThatStoppedSellingHasNoPace() {
        given.sold(shop, mug, noon(1), 1);
        salesWereImported();
        told(mug);
        for (String table : List.of("sale", "revenue_day")) {
            database.sql("update %s set day = day - 100 where store_id = :store".formatted(table))
                    .param("store", shop.id())
                    .update();
        }

        salesWereImported();

        await().atMost(PATIENCE).until(() -> known().isEmpty());
    }

    @Test
    void thousandsOfProductsAreToldInParts() {
        IntStream.range(0, 2_100).forEach(i -> given.sold(shop, Ids.next(), noon(1), 1));
        salesWereImported();
        await().atMost(PATIENCE).until(() -> known().size() == 2_100);
        assertThat(OtherServices.partsOfPaces()).contains(1_000, 100).allMatch(size -> size <= 1_000);
    }

    @Test
    void aStoreThatTheInventoryDoesNotKnowHoldsUpNoOther() {
        Shop stranger = shop;
        OtherServices.makeStranger(stranger.id());
        Shop other = given.shopIn("Europe/London");
        given.sold(stranger, mug, noon(1), 1);
        salesWereImported();
        await().atMost(PATIENCE).until(() -> noted(other));
        assertThat(noted(stranger)).isFalse();

        OtherServices.makeKnown(stranger.id());

        told(mug);
        await().atMost(PATIENCE).until(() -> noted(stranger));
    }

    @Test
    void whileTheInventoryIsAwayThePaceWaits() {
        OtherServices.INVENTORY.goAway();
        int before = OtherServices.INVENTORY.turnedAway();
        given.sold(shop, mug, noon(1), 3);
        salesWereImported();
        await().atMost(PATIENCE).until(() -> OtherServices.INVENTORY.turnedAway() > before);
        assertThat(noted(shop)).isFalse();

        OtherServices.INVENTORY.comeBack();

        assertThat(told(mug).units28()).isEqualByComparingTo("3");
    }

    @Test
    void theLatestDaysAreFoundByAnIndex() {
        var plan = transaction.execute(status -> {
            status.setRollbackOnly();
            database.sql("""
                            insert into sale (id, store_id, receipt_number, kind, sold_at, day, net_total, units)
                            select gen_random_uuid(), :store, 'plan-' || i, 'SALE', now(), current_date - i, 1, 1
                            from generate_series(1, 2000) i""").param("store", shop.id()).update();
            database.sql("analyze sale").update();
            database.sql("set local enable_seqscan = off").update();
            // However few sales the other tests made, and of whatever days.
            database.sql("set local enable_mergejoin = off").update();
            return String.join(
                    "\n",
                    database.sql("""
                            explain select product_id, sum(quantity)
                            from sale join sale_line on sale_id = sale.id
                            where store_id = :store and day > current_date - 90 and day <= current_date
                            group by product_id""")
                            .param("store", shop.id())
                            .query(String.class)
                            .list());
        });
        assertThat(plan).contains("sale_by_day").contains("sale_line_pkey");
    }

    private Instant noon(int daysAgo) {
        return LocalDate.now(shop.zone())
                .minusDays(daysAgo)
                .atTime(LocalTime.NOON)
                .atZone(shop.zone())
                .toInstant();
    }

    private void salesWereImported() {
        transaction.executeWithoutResult(status -> announcements.salesWereImported());
    }

    private Map<UUID, Pace> known() {
        var known = OtherServices.pace(shop.id());
        return known == null ? Map.of() : known;
    }

    private Pace told(UUID product) {
        return await().atMost(PATIENCE).until(() -> known().get(product), pace -> pace != null);
    }

    private boolean noted(Shop shop) {
        return database.sql("select exists (select from pace_told where store_id = :store and told_until is not null)")
                .param("store", shop.id())
                .query(Boolean.class)
                .single();
    }
}
