package dev.comptoir.products.product;

import static dev.comptoir.products.AProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.products.AProduct;
import dev.comptoir.products.Shelf;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

@SubgraphTest
class ProductEntitiesTest {

    @Autowired
    private As as;

    @Autowired
    private StatementCounter counter;

    @Test
    void entitiesComeInTheOrderAskedAndUnknownOnesAreNull() {
        List<String> ids = new Shelf(as).put(List.of(aProduct("ENTITY-A"), aProduct("ENTITY-B")));
        entities(List.of(product(ids.get(1)), product(UUID.randomUUID().toString()), product(ids.get(0))))
                .path("_entities[0].sku")
                .entity(String.class)
                .isEqualTo("ENTITY-B")
                .path("_entities[1]")
                .valueIsNull()
                .path("_entities[2].sku")
                .entity(String.class)
                .isEqualTo("ENTITY-A");
    }

    @Test
    void aCategoryKnowsWhereItStands() {
        String id = new Shelf(as).put(aProduct().in("Entity", "Garden", "Pots"));
        String category = entities(List.of(product(id)))
                .path("_entities[0].category.parent.parent.name")
                .entity(String.class)
                .isEqualTo("Entity")
                .path("_entities[0].category.id")
                .entity(String.class)
                .get();
        entities(List.of(Map.of("__typename", "Category", "id", category)))
                .path("_entities[0]")
                .matchesJson("""
                        {"name": "Pots", "path": ["Entity", "Garden", "Pots"], "parent": {"name": "Garden"}}""");
    }

    /** Products with prices are one statement; categories, their parents, those parents' parents, and histories one each. */
    @ParameterizedTest
    @ValueSource(ints = {2, 200})
    void statementsDoNotGrowWithTheNumberOfProducts(int number) {
        List<Object> representations = new ArrayList<>();
        new Shelf(as)
                .put(IntStream.range(0, number)
                        .mapToObj(i -> aProduct("COUNT-" + number + "-" + i).in("Counted", "Aisle " + i, "Shelf " + i))
                        .toList())
                .forEach(id -> representations.add(product(id)));
        var statements = counter.during(() -> entities(representations)
                .path("_entities[1].category.parent.parent.name")
                .entity(String.class)
                .isEqualTo("Counted")
                .path("_entities[1].priceHistory.totalCount")
                .entity(Integer.class)
                .isEqualTo(1));
        assertThat(statements.count()).as(String.join("\n", statements.sql())).isEqualTo(5);
    }

    @Test
    void skusAreLookedUpInOneStatementWhateverTheirCase() {
        new Shelf(as).put(List.of(aProduct("Look-1"), aProduct("Look-2")));
        var statements = counter.during(() -> as.service("products.read")
                .document("{ productsBySku(skus: [\"LOOK-2\", \"nowhere\", \"look-1\"]) { sku } }")
                .execute()
                .path("productsBySku[0].sku")
                .entity(String.class)
                .isEqualTo("Look-2")
                .path("productsBySku[1]")
                .valueIsNull()
                .path("productsBySku[2].sku")
                .entity(String.class)
                .isEqualTo("Look-1"));
        assertThat(statements.count()).isEqualTo(1);
    }

    @Test
    void aThousandSkusAndNoMore() {
        as.service("products.read")
                .document("query($skus: [String!]!) { productsBySku(skus: $skus) { id } }")
                .variable(
                        "skus", IntStream.range(0, 1_001).mapToObj(i -> "S" + i).toList())
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> {
                    assertThat(error.getExtensions()).containsEntry("code", "BAD_USER_INPUT");
                    assertThat(error.getMessage()).contains("1001", "1000");
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333932", "", "abc", "1234567"})
    void whatIsNoBarcodeIsTheCallersMistake(String typed) {
        as.cashier()
                .documentName("product-by-barcode")
                .variable("barcode", typed)
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "BAD_USER_INPUT")))
                .path("productByBarcode")
                .valueIsNull();
    }

    @Test
    void aBarcodeThatNobodyBearsFindsNothing() {
        as.cashier()
                .documentName("product-by-barcode")
                .variable("barcode", "9780201379624")
                .execute()
                .path("productByBarcode")
                .valueIsNull();
    }

    @Test
    void aMissingProductIsNull() {
        as.cashier()
                .document("query($id: ID!) { product(id: $id) { id } }")
                .variable("id", UUID.randomUUID().toString())
                .execute()
                .path("product")
                .valueIsNull();
    }

    @Test
    void theTreeListsParentsBeforeChildrenByName() {
        String top = AProduct.unique("Éa");
        new Shelf(as)
                .put(List.of(
                        aProduct().in(top, "b"),
                        aProduct().in(top, "À", "z"),
                        aProduct().in(top, "a b")));
        var names = as
                .cashier()
                .document("{ categories { path } }")
                .execute()
                .path("categories[*].path")
                .entityList(List.class)
                .get()
                .stream()
                .filter(path -> path.getFirst().equals(top))
                .map(path -> path.stream().skip(1).toList().toString())
                .toList();
        assertThat(names).containsExactly("[]", "[À]", "[À, z]", "[a b]", "[b]");
    }

    private GraphQlTester.Response entities(List<Object> representations) {
        return as.manager()
                .documentName("product-entities")
                .variable("representations", representations)
                .execute();
    }

    private static Map<String, Object> product(String id) {
        return Map.of("__typename", "Product", "id", id);
    }
}
