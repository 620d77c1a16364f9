package dev.comptoir.sales.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.sales.Given;
import dev.comptoir.sales.Given.Shop;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days at a till by chance: whatever is sold, brought back, undone and put into the drawer, everything balances. */
@SubgraphTest
class RandomTillDaysTest {

    private static final int ACTS = 40;

    @Autowired
    As as;

    @Autowired
    DataSource database;

    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"1, QUEBEC", "2, QUEBEC", "3, UNITED_KINGDOM", "4, UNITED_KINGDOM", "5, COMPOUND", "6, NO_TAX"})
    void everyDayBalances(long seed, Place place) {
        jdbc = JdbcClient.create(database);
        Shop shop = shopIn(place);
        var day = new TillDay(TillDesk.in(as, shop), new Random(seed));

        for (int i = 0; i < ACTS; i++) {
            day.act();
        }

        String what = "seed %s in %s".formatted(seed, place);
        assertThat(day.expectedCash()).as(what).isEqualByComparingTo(day.cash());
        assertThat(day.sold()).as(what).isPositive();
        assertThat(day.refunded()).as(what).isPositive();
        receiptsAddUp(shop, what);
        refundsStayBelowWhatWasPaid(shop, what);
        theDayIsTheSumOfItsReceipts(shop, what);
        numbersHaveNoGap(shop, what);
    }

    private void receiptsAddUp(Shop shop, String what) {
        assertThat(strings("""
                        select receipt_number from sale
                        where store_id = :shop and (
                            net_total + coalesce((select sum(amount) from sale_tax where sale_id = id), 0) <> total
                            or coalesce((select sum(amount) from sale_payment where sale_id = id), 0) - change <> total
                            or net_total <> (select sum(net_total) from sale_line where sale_id = id)
                            or (kind = 'SALE' and exists (
                                select from sale_line line
                                where sale_id = sale.id
                                  and (round(unit_price * quantity, 2) - discount <> line.total or line.total < 0
                                       or regular_price < unit_price))))""", shop)).as(what).isEmpty();
    }

    private void refundsStayBelowWhatWasPaid(Shop shop, String what) {
        assertThat(strings("""
                        select sold.receipt_number
                        from sale sold join sale back on back.of_sale = sold.id
                        where sold.store_id = :shop
                        group by sold.id
                        having -sum(back.total) > sold.total
                            or (sum(back.units) = -sold.units and sum(back.total) <> -sold.total)""", shop)).as(what).isEmpty();
    }

    private void theDayIsTheSumOfItsReceipts(Shop shop, String what) {
        assertThat(strings("""
                        select day::text from revenue_day
                        where store_id = :shop and sold - refunded <> (
                            select coalesce(sum(net_total), 0) from sale
                            where sale.store_id = :shop and sale.day = revenue_day.day and status = 'COMPLETED')""", shop)).as(what).isEmpty();
    }

    private void numbersHaveNoGap(Shop shop, String what) {
        assertThat(jdbc.sql("""
                        select max(right(receipt_number, 8)::int) = count(*) from sale where store_id = :shop""").param("shop", shop.id()).query(Boolean.class).single())
                .as(what)
                .isTrue();
    }

    private List<String> strings(String query, Shop shop) {
        return jdbc.sql(query).param("shop", shop.id()).query(String.class).list();
    }

    private Shop shopIn(Place place) {
        Shop shop = new Given(database).shopIn("America/Toronto");
        jdbc.sql("update store set prices_include_tax = :included where id = :id")
                .param("included", place == Place.UNITED_KINGDOM)
                .param("id", shop.id())
                .update();
        switch (place) {
            case QUEBEC -> {
                tax(shop.id(), 0, "TPS", "0.05", false);
                tax(shop.id(), 1, "TVQ", "0.09975", false);
            }
            case UNITED_KINGDOM -> tax(shop.id(), 0, "VAT", "0.2", false);
            case COMPOUND -> {
                tax(shop.id(), 0, "GST", "0.05", false);
                tax(shop.id(), 1, "PST", "0.1", true);
            }
            case NO_TAX -> {}
        }
        return shop;
    }

    private void tax(UUID shop, int position, String name, String rate, boolean compound) {
        jdbc.sql("insert into store_tax values (?, ?, ?, ?::numeric, ?)")
                .params(shop, position, name, rate, compound)
                .update();
    }

    enum Place {
        QUEBEC,
        UNITED_KINGDOM,
        COMPOUND,
        NO_TAX
    }
}
