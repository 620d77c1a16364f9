package dev.comptoir.stack.demo.slice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The products of the rows, by SKU. */
record Catalogue(SortedMap<String, Product> products) {
    static final List<String> HEADER = List.of("sku", "name", "category", "price", "barcodes", "stocked");

    static Catalogue of(List<SourceRow> rows) {
        var products = new TreeMap<String, Product>();
        var barcodes = new HashSet<String>();
        new TreeMap<>(rows.stream().collect(Collectors.groupingBy(SourceRow::sku)))
                .forEach((sku, ofProduct) -> products.put(sku, product(sku, ofProduct, barcodes)));
        return new Catalogue(products);
    }

    Stream<List<String>> lines() {
        return products.values().stream()
                .map(product -> List.of(
                        product.sku(),
                        product.name(),
                        product.category().path(),
                        product.price().toPlainString(),
                        product.barcode(),
                        product.category().isStocked() + ""));
    }

    private static Product product(String sku, List<SourceRow> rows, Set<String> barcodes) {
        var name = Naming.of(rows.stream().map(SourceRow::description).toList(), sku);
        var category = Category.of(name.toUpperCase(Locale.ROOT));
        var barcode = category.isStocked() ? Barcode.of(sku, barcodes) : "";
        barcodes.add(barcode);
        return new Product(sku, name, category, price(rows), barcode);
    }

    /** The price asked most often, the lower one of two. */
    private static BigDecimal price(List<SourceRow> rows) {
        return rows.stream()
                .map(SourceRow::unitPrice)
                .filter(price -> price.signum() > 0)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<BigDecimal, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(BigDecimal.ZERO)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
