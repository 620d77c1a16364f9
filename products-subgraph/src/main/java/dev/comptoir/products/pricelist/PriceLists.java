package dev.comptoir.products.pricelist;

import dev.comptoir.products.offer.Offers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All price lists. Whoever holds one for update holds its prices, too. */
@Component
class PriceLists extends Offers<PriceList> {

    PriceLists(JdbcClient database) {
        super(database, "price-lists", "price_list", PriceList.COLUMNS, "true", PriceList::read);
    }
}
