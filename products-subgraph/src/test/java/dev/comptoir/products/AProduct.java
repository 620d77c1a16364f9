package dev.comptoir.products;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A product for a test: {@code aProduct("mug").named("A mug").priced("2.55")}. */
public final class AProduct {

    private final Map<String, Object> input = new HashMap<>();

    private AProduct(String sku) {
        input.put("sku", sku);
    }

    public static AProduct aProduct(String sku) {
        return new AProduct(sku);
    }

    /** With an SKU that no other test has. */
    public static AProduct aProduct() {
        return aProduct(unique("sku"));
    }

    /** A word that stands in no other test's data. */
    public static String unique(String word) {
        return word + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    public AProduct named(String name) {
        return with("name", name);
    }

    public AProduct describedAs(String description) {
        return with("description", description);
    }

    public AProduct priced(String price) {
        return with("price", price);
    }

    public AProduct withBarcodes(String... barcodes) {
        return with("barcodes", List.of(barcodes));
    }

    public AProduct in(String... categoryPath) {
        return with("categoryPath", Arrays.asList(categoryPath));
    }

    public AProduct unstocked() {
        return with("stocked", false);
    }

    public AProduct countedIn(String unit) {
        return with("unit", unit);
    }

    public String sku() {
        return input.get("sku").toString();
    }

    /** As an {@code UpsertProductInput}. */
    public Map<String, Object> input() {
        return input;
    }

    private AProduct with(String field, Object value) {
        input.put(field, value);
        return this;
    }
}
