package dev.comptoir.products.pricelist;

import dev.comptoir.products.offer.Offer;
import dev.comptoir.products.offer.OfferStores;
import dev.comptoir.products.offer.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Prices that count in some stores for a time.
 *
 * @param priceCount how many products have a price in it
 */
record PriceList(UUID id, String name, OfferStores stores, Term term, int priceCount) implements Offer {

    /** What {@link #read} needs, of the table {@code price_list}. */
    static final String COLUMNS = """
            price_list.id, price_list.name, price_list.stores, price_list.starts_at, price_list.ends_at,
            (select count(*) from list_price where list_id = price_list.id) as price_count""";

    /** A row mapper; the row number is not looked at. */
    static PriceList read(ResultSet row, int number) throws SQLException {
        return new PriceList(
                row.getObject("id", UUID.class),
                row.getString("name"),
                OfferStores.read(row),
                Term.read(row),
                row.getInt("price_count"));
    }
}
