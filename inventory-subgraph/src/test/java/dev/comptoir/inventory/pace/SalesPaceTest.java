package dev.comptoir.inventory.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Stock;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class SalesPaceTest {

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private JdbcClient database;

    private final UUID mug = Ids.next();
    private final UUID tea = Ids.next();
    private UUID store;

    @BeforeEach
    void aStore() {
        store = stock.aStore("Paris");
    }

    @Test
    void theLastPartDropsWhatIsOfAnotherRun() {
        tell("2026-03-01", Ids.next(), true, pace(mug, "3", "9"), pace(tea, "1", "1"));
        UUID run = Ids.next();
        tell("2026-03-02", run, false, pace(mug, "4", "10.5"));
        assertThat(known())
                .containsExactlyInAnyOrder(mug + " 2026-03-02 4.000 10.500", tea + " 2026-03-01 1.000 1.000");

        UUID scarf = Ids.next();
        tell("2026-03-02", run, true, pace(scarf, "-2", "0"));

        assertThat(known())
                .containsExactlyInAnyOrder(mug + " 2026-03-02 4.000 10.500", scarf + " 2026-03-02 -2.000 0.000");
    }

    @Test
    void aRunThatIsToldAgainChangesNothing() {
        UUID run = Ids.next();
        for (int time = 0; time < 2; time++) {
            tell("2026-03-02", run, false, pace(mug, "4", "10"));
            tell("2026-03-02", run, true, pace(tea, "1", "2"));
        }
        assertThat(known()).hasSize(2);
    }

    @Test
    void aRunOfAnEarlierDayThatComesLateChangesNothing() {
        tell("2026-03-02", Ids.next(), true, pace(mug, "4", "10"));
        tell("2026-03-01", Ids.next(), true, pace(mug, "3", "9"));
        assertThat(known()).containsExactly(mug + " 2026-03-02 4.000 10.000");
    }

    @Test
    void aStoreThatSoldNothingHasNoPace() {
        UUID other = stock.aStore("Lyon");
        UUID run = Ids.next();
        tell("2026-03-01", run, true, pace(mug, "3", "9"));
        send(other, "2026-03-01", run, true, List.of(pace(mug, "1", "1")));

        tell("2026-03-02", Ids.next(), true);

        assertThat(known()).isEmpty();
        store = other;
        assertThat(known()).hasSize(1);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertRefused(send(Ids.next(), "2026-03-01", Ids.next(), true, List.of()), "no location");
        assertRefused(send(Location.LOSS, "2026-03-01", Ids.next(), true, List.of()), "no location");
        assertRefused(
                send(store, "2026-03-01", Ids.next(), true, List.of(pace(mug, "1", "1"), pace(mug, "2", "2"))),
                "twice");
        assertThat(known()).isEmpty();
    }

    @SafeVarargs
    private void tell(String asOf, UUID run, boolean last, Map<String, Object>... products) {
        send(store, asOf, run, last, List.of(products))
                .path("upsertSalesPace.told")
                .entity(Integer.class)
                .isEqualTo(products.length);
    }

    private GraphQlTester.Response send(
            UUID store, String asOf, UUID run, boolean last, List<Map<String, Object>> products) {
        return as.service("inventory.write")
                .document("mutation($input: UpsertSalesPaceInput!) { upsertSalesPace(input: $input) { told } }")
                .variable(
                        "input", Map.of("storeId", store, "asOf", asOf, "run", run, "last", last, "products", products))
                .execute();
    }

    private static Map<String, Object> pace(UUID product, String units28, String units90) {
        return Map.of("productId", product, "units28", units28, "units90", units90);
    }

    private List<String> known() {
        return database.sql("""
                        select concat_ws(' ', product_id, as_of, units_28, units_90)
                          from sales_pace where location_id = :store""").param("store", store).query(String.class).list();
    }

    private static void assertRefused(GraphQlTester.Response answer, String reason) {
        answer.errors().satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.getExtensions()).containsEntry("code", "BAD_USER_INPUT");
            assertThat(error.getMessage()).contains(reason);
        }));
    }
}
