package dev.comptoir.products.search;

import dev.comptoir.products.product.Product;
import dev.comptoir.starter.paging.Cursor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The places of a page's products in their list: a product itself does not know by what the database sorted it. */
final class Cursors {

    private final Map<UUID, Cursor> places = new HashMap<>();

    Product remember(Product product, Cursor place) {
        places.put(product.id(), place);
        return product;
    }

    Cursor of(Product product) {
        return places.get(product.id());
    }
}
