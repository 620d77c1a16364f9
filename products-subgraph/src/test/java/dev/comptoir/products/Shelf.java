package dev.comptoir.products;

import dev.comptoir.starter.test.As;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Where tests put products, by the door that other services use. */
public final class Shelf {

    private final As as;

    public Shelf(As as) {
        this.as = as;
    }

    /** Makes the product; answers its id. */
    public String put(AProduct product) {
        return put(List.of(product)).getFirst();
    }

    /** Makes all of them; answers their ids, in the same order. */
    public List<String> put(List<AProduct> products) {
        return upsert("KEEP", products)
                .path("upsertProducts.products[*].id")
                .entityList(String.class)
                .get();
    }

    public GraphQlTester.Response update(AProduct... products) {
        return upsert("UPDATE", Arrays.asList(products));
    }

    public GraphQlTester.Response upsert(String existing, List<AProduct> products) {
        return as.service("products.write")
                .document("""
                        mutation($input: UpsertProductsInput!) {
                          upsertProducts(input: $input) {
                            created updated
                            products { id sku name description barcodes price { amount } category { path } stocked unit }
                          }
                        }""")
                .variable(
                        "input",
                        Map.of(
                                "existing",
                                existing,
                                "products",
                                products.stream().map(AProduct::input).toList()))
                .execute();
    }
}
