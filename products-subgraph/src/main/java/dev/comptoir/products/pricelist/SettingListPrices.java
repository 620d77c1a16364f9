package dev.comptoir.products.pricelist;

import dev.comptoir.products.price.CompanyCurrency;
import dev.comptoir.products.product.Product;
import dev.comptoir.products.product.Products;
import dev.comptoir.products.refusal.CatalogueRefusal;
import dev.comptoir.products.refusal.CatalogueRefusal.InvalidPriceError;
import dev.comptoir.products.sql.SqlArray;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.money.Money;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets many prices of a list at once, all or none. */
@Component
class SettingListPrices {

    private static final int MOST = 1_000;

    private final SavingPriceLists lists;
    private final Products products;
    private final CompanyCurrency currency;
    private final JdbcClient database;

    SettingListPrices(SavingPriceLists lists, Products products, CompanyCurrency currency, JdbcClient database) {
        this.lists = lists;
        this.products = products;
        this.currency = currency;
        this.database = database;
    }

    record SetListPricesInput(UUID priceListId, List<ListPriceInput> prices) {}

    /** @param price null takes the product out of the list */
    record ListPriceInput(UUID productId, @Nullable BigDecimal price) {}

    /**
     * The prices of the list are now as the input says; those of other products stay.
     *
     * @throws CatalogueRefusal when a product or a price cannot be, or there is no such list
     * @throws Refusal when the list is not the caller's to change
     */
    @Transactional
    public void set(SetListPricesInput input, Caller caller) {
        PriceList list = lists.forChange(input.priceListId(), caller);
        Map<UUID, Money> wanted = new LinkedHashMap<>();
        List<UUID> unwanted = new ArrayList<>();
        for (ListPriceInput one : onceEach(input.prices())) {
            if (one.price() == null) {
                unwanted.add(one.productId());
            } else {
                wanted.put(one.productId(), price(one.price()));
            }
        }
        refuseUnlessSold(wanted);
        remove(list, unwanted);
        put(list, wanted, SavingPriceLists.person(caller));
    }

    private static List<ListPriceInput> onceEach(List<ListPriceInput> prices) {
        if (prices.size() > MOST) {
            throw CatalogueRefusal.of(InvalidPriceError::new, "offer.too-many", prices.size(), MOST);
        }
        if (prices.stream().map(ListPriceInput::productId).distinct().count() < prices.size()) {
            throw CatalogueRefusal.of(InvalidPriceError::new, "price-list.product-twice");
        }
        return prices;
    }

    private Money price(BigDecimal amount) {
        try {
            return currency.price(amount);
        } catch (Refusal why) {
            throw CatalogueRefusal.of(InvalidPriceError::new, why);
        }
    }

    private void refuseUnlessSold(Map<UUID, Money> wanted) {
        Map<UUID, Product> known = products.byIds(wanted.keySet());
        for (UUID id : wanted.keySet()) {
            Product product = Optional.ofNullable(known.get(id)).orElseThrow(() -> CatalogueRefusal.noSuchProduct(id));
            if (product.archived()) {
                throw CatalogueRefusal.archived(product.name());
            }
        }
    }

    private void remove(PriceList list, List<UUID> unwanted) {
        if (!unwanted.isEmpty()) {
            database.sql("delete from list_price where list_id = :list and product_id = any(cast(:products as uuid[]))")
                    .param("list", list.id())
                    .param("products", SqlArray.of(unwanted))
                    .update();
        }
    }

    private void put(PriceList list, Map<UUID, Money> wanted, @Nullable UUID by) {
        if (!wanted.isEmpty()) {
            database.sql("""
                            insert into list_price (list_id, product_id, price, currency, set_at, set_by)
                            select :list, product, price, :currency, :now, :by
                            from unnest(cast(:products as uuid[]), cast(:prices as numeric[])) as one (product, price)
                            on conflict (list_id, product_id) do update set price = excluded.price,
                                currency = excluded.currency, set_at = excluded.set_at, set_by = excluded.set_by""")
                    .param("list", list.id())
                    .param("products", SqlArray.of(wanted.keySet()))
                    .param(
                            "prices",
                            SqlArray.of(
                                    wanted.values().stream().map(Money::amount).toList()))
                    .param("currency", currency.nothing().currency().getCurrencyCode())
                    .param("now", Instant.now().atOffset(ZoneOffset.UTC))
                    .param("by", by)
                    .update();
        }
    }
}
