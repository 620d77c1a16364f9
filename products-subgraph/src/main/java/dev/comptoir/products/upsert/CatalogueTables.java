package dev.comptoir.products.upsert;

import dev.comptoir.products.barcode.Barcode;
import dev.comptoir.products.product.Product;
import dev.comptoir.products.product.Sku;
import dev.comptoir.products.sql.SqlArray;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Writes whole products, all of a kind in one statement, with their prices' history beside them. */
@Component
class CatalogueTables {

    /** Any number that no other advisory lock of this database has. */
    private static final long WRITERS = 4001;

    /** The products given by {@link #columns}, as a table. */
    private static final String GIVEN = """
            unnest(cast(:ids as uuid[]), cast(:skus as text[]), cast(:keys as text[]), cast(:names as text[]),
                cast(:descriptions as text[]), cast(:barcodes as text[]), cast(:categories as uuid[]),
                cast(:prices as numeric[]), cast(:currencies as text[]), cast(:numbers as int[]),
                cast(:stocked as boolean[]), cast(:units as text[]))
            as given (id, sku, sku_key, name, description, barcodes, category_id, price, currency, price_number, stocked, unit)""";

    private static final String BARCODES = "string_to_array(given.barcodes, ' ')";

    private final JdbcClient database;

    CatalogueTables(JdbcClient database) {
        this.database = database;
    }

    /** Waits until no other transaction makes products; kept until the end of the caller's. */
    void lock() {
        database.sql("select pg_advisory_xact_lock(:writers)")
                .param("writers", WRITERS)
                .query(row -> {});
    }

    /** The products that bear these barcodes. */
    Map<Barcode, Sku> owners(Collection<Barcode> barcodes) {
        if (barcodes.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("""
                        select barcode, sku from product_barcode join product on product.id = product_id
                        where barcode = any(cast(:barcodes as text[]))""")
                .param("barcodes", barcodes.stream().map(Barcode::digits).toArray(String[]::new))
                .query((row, number) -> Map.entry(new Barcode(row.getString("barcode")), new Sku(row.getString("sku"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** New products, and their first prices. */
    void insert(List<Product> products) {
        if (products.isEmpty()) {
            return;
        }
        columns(products, database.sql("""
                        with made as (
                            insert into product (id, sku, sku_key, name, description, barcodes, category_id,
                                price, currency, price_number, stocked, unit)
                            select id, sku, sku_key, name, description, %s, category_id,
                                price, currency, price_number, stocked, unit
                            from %s
                            returning id, price_number, price, currency)
                        insert into price_change (product_id, number, price, currency, changed_at)
                        select id, price_number, price, currency, :now from made""".formatted(BARCODES, GIVEN))).update();
    }

    /** Products as they are to be now; where the price has a new number, it goes into the history. */
    void update(List<Product> products) {
        if (products.isEmpty()) {
            return;
        }
        columns(products, database.sql("""
                        with changed as (
                            update product
                            set name = given.name, description = given.description, barcodes = %s,
                                category_id = given.category_id, price = given.price, currency = given.currency,
                                price_number = given.price_number, stocked = given.stocked,
                                unit = given.unit
                            from %s
                            where product.id = given.id
                            returning product.id, product.price_number, product.price, product.currency,
                                old.price_number as former_number)
                        insert into price_change (product_id, number, price, currency, changed_at)
                        select id, price_number, price, currency, :now from changed
                        where price_number > former_number""".formatted(BARCODES, GIVEN))).update();
    }

    private static StatementSpec columns(List<Product> products, StatementSpec statement) {
        return statement
                .param("ids", column(products, Product::id))
                .param("skus", column(products, Product::sku))
                .param("keys", column(products, product -> product.sku().key()))
                .param("names", column(products, Product::name))
                .param("descriptions", column(products, Product::description))
                .param("barcodes", column(products, CatalogueTables::joinedBarcodes))
                .param("categories", column(products, Product::categoryId))
                .param(
                        "prices",
                        column(products, product -> product.price().amount().toPlainString()))
                .param("currencies", column(products, product -> product.price().currency()))
                .param("numbers", column(products, Product::priceNumber))
                .param("stocked", column(products, Product::stocked))
                .param("units", column(products, Product::unit))
                .param("now", Instant.now().atOffset(ZoneOffset.UTC));
    }

    private static String joinedBarcodes(Product product) {
        return product.barcodes().stream().map(Barcode::digits).collect(Collectors.joining(" "));
    }

    private static @Nullable String[] column(List<Product> products, Function<Product, @Nullable Object> value) {
        return SqlArray.of(products.stream().map(value).toList());
    }
}
