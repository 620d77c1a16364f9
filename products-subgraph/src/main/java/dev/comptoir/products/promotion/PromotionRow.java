package dev.comptoir.products.promotion;

import dev.comptoir.products.offer.OfferStores;
import dev.comptoir.products.offer.Term;
import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A promotion from a row of the table {@code promotion}. */
final class PromotionRow {

    /** What {@link #read} needs, of a table named {@code promotion}. */
    static final String COLUMNS = """
            promotion.id, promotion.name, promotion.kind, promotion.percent, promotion.amount, promotion.currency,
            promotion.buy_units, promotion.free_units, promotion.whole_range, promotion.stores, promotion.starts_at,
            promotion.ends_at, promotion.active,
            array(select product_id from promotion_product
                where promotion_id = promotion.id and kind = 'BUNDLE' order by product_id) as part_products,
            array(select quantity from promotion_product
                where promotion_id = promotion.id and kind = 'BUNDLE' order by product_id) as part_quantities""";

    private PromotionRow() {}

    /** A row mapper; the row number is not looked at. */
    static Promotion read(ResultSet row, int number) throws SQLException {
        BigDecimal percent = row.getBigDecimal("percent");
        BigDecimal amount = row.getBigDecimal("amount");
        return new Promotion(
                row.getObject("id", UUID.class),
                row.getString("name"),
                PromotionKind.valueOf(row.getString("kind")),
                percent == null ? null : percent.stripTrailingZeros(),
                amount == null
                        ? null
                        : Money.of(amount, row.getString("currency")).round(),
                row.getObject("buy_units", Integer.class),
                row.getObject("free_units", Integer.class),
                row.getBoolean("whole_range"),
                OfferStores.read(row),
                Term.read(row),
                row.getBoolean("active"),
                parts(row));
    }

    private static List<BundlePart> parts(ResultSet row) throws SQLException {
        var products = (UUID[]) row.getArray("part_products").getArray();
        var quantities = (BigDecimal[]) row.getArray("part_quantities").getArray();
        return IntStream.range(0, products.length)
                .mapToObj(i -> new BundlePart(products[i], quantities[i].stripTrailingZeros()))
                .toList();
    }
}
