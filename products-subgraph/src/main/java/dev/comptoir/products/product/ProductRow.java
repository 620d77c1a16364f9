package dev.comptoir.products.product;

import dev.comptoir.products.barcode.Barcode;
import dev.comptoir.starter.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A product from a row of the table {@code product}. */
public final class ProductRow {

    /** What {@link #read} needs, of a table or subquery named {@code product}. */
    public static final String COLUMNS = """
            product.id, product.sku, product.name, product.description, product.barcodes, product.category_id,
            product.price, product.currency, product.price_number, product.stocked, product.unit,
            product.archived""";

    private ProductRow() {}

    /** A row mapper; the row number is not looked at. */
    public static Product read(ResultSet row, int number) throws SQLException {
        return new Product(
                row.getObject("id", UUID.class),
                new Sku(row.getString("sku")),
                row.getString("name"),
                row.getString("description"),
                barcodes(row),
                row.getObject("category_id", UUID.class),
                Money.of(row.getBigDecimal("price"), row.getString("currency")).round(),
                row.getInt("price_number"),
                row.getBoolean("stocked"),
                CountingUnit.valueOf(row.getString("unit")),
                row.getBoolean("archived"));
    }

    private static List<Barcode> barcodes(ResultSet row) throws SQLException {
        String[] digits = (String[]) row.getArray("barcodes").getArray();
        return Arrays.stream(digits).map(Barcode::new).toList();
    }
}
