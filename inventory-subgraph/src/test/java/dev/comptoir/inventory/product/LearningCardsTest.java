package dev.comptoir.inventory.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class LearningCardsTest {

    @Autowired
    private As as;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ProductCards cards;

    @Autowired
    private StatementCounter counter;

    private final UUID product = Ids.next();

    @Test
    void aProductIsKnownAsItWasTold() {
        UUID top = Ids.next();
        UUID below = Ids.next();
        var told = card(7);
        told.putAll(Map.of(
                "barcodes",
                List.of("5449000000996", "036000291452"),
                "categoryPath",
                List.of(top, below),
                "unit",
                "LITRE"));

        changes(tell(told), 1);

        assertThat(cards.byId(List.of(product)).get(product))
                .isEqualTo(new ProductCard(product, "SKU-7", "Name 7", CountingUnit.LITRE, true, false));
        assertThat(database.sql(
                                "select barcodes = string_to_array(:barcodes, ' ') and category_path = array[:top, :below]::uuid[] and price = 2.55"
                                        + " and currency = 'EUR' and priced_at = '2026-01-07T10:00:00Z' and version = 7"
                                        + " from product_card where id = :id")
                        .param("barcodes", "5449000000996 036000291452")
                        .param("top", top)
                        .param("below", below)
                        .param("id", product)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void anOlderVersionNeverReplacesANewerOne() {
        changes(tell(card(7)), 1);
        changes(tell(card(7)), 0);
        changes(tell(card(6)), 0);
        assertThat(cards.byId(List.of(product)).get(product).name()).isEqualTo("Name 7");

        changes(tell(card(8)), 1);
        assertThat(cards.byId(List.of(product)).get(product).name()).isEqualTo("Name 8");
    }

    @Test
    void everyPriceIsRememberedOnceHoweverLateItIsTold() {
        tell(card(7));
        tell(card(7));
        tell(card(6));
        var renamed = card(8);
        renamed.put("pricedAt", card(7).get("pricedAt"));
        tell(renamed);

        assertThat(database.sql("select priced_at::date::text from product_price where product_id = :id order by 1")
                        .param("id", product)
                        .query(String.class)
                        .list())
                .containsExactly("2026-01-06", "2026-01-07");
    }

    @Test
    void aThousandAreKeptInOneStatement() {
        var many = IntStream.range(0, 1_000)
                .mapToObj(i -> {
                    var card = card(1);
                    card.put("id", Ids.next());
                    return card;
                })
                .toList();
        assertThat(counter.during(() -> changes(tell(many), 1_000)).count()).isEqualTo(1);
    }

    @Test
    void whatCannotBeIsRefusedWhole() {
        var other = card(1);
        other.put("id", Ids.next());
        assertRefused(tell(List.of(card(1), other, card(2))), "twice");
        var negative = card(1);
        negative.put("price", "-0.01");
        assertRefused(tell(List.of(other, negative)), "-0.01");
        assertRefused(tell(IntStream.range(0, 1_001).mapToObj(i -> card(1)).toList()), "1000");
        assertThat(cards.byId(List.of(product, (UUID) other.get("id")))).isEmpty();
    }

    private Map<String, Object> card(int version) {
        var card = new HashMap<String, Object>();
        card.put("id", product);
        card.put("version", version);
        card.put("sku", "SKU-" + version);
        card.put("name", "Name " + version);
        card.put("barcodes", List.of());
        card.put("unit", "PIECE");
        card.put("categoryPath", List.of());
        card.put("stocked", true);
        card.put("archived", false);
        card.put("price", "2.55");
        card.put("currency", "EUR");
        card.put("pricedAt", "2026-01-%02dT10:00:00Z".formatted(version));
        return card;
    }

    private GraphQlTester.Response tell(Map<String, Object> card) {
        return tell(List.of(card));
    }

    private GraphQlTester.Response tell(List<Map<String, Object>> cards) {
        return as.service("inventory.write")
                .document(
                        "mutation($cards: [ProductCardInput!]!) { upsertProductCards(input: {cards: $cards}) { changed } }")
                .variable("cards", cards)
                .execute();
    }

    private static void changes(GraphQlTester.Response answer, int cards) {
        answer.path("upsertProductCards.changed").entity(Integer.class).isEqualTo(cards);
    }

    private static void assertRefused(GraphQlTester.Response answer, String reason) {
        answer.errors().satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.getExtensions()).containsEntry("code", "BAD_USER_INPUT");
            assertThat(error.getMessage()).contains(reason);
        }));
    }
}
