package dev.comptoir.products.upsert;

import dev.comptoir.products.announcement.ProductAnnouncements;
import dev.comptoir.products.category.Categories;
import dev.comptoir.products.price.CompanyCurrency;
import dev.comptoir.products.product.Product;
import dev.comptoir.products.product.Products;
import dev.comptoir.products.product.Sku;
import dev.comptoir.products.upsert.Upserted.Created;
import dev.comptoir.products.upsert.Upserted.Unchanged;
import dev.comptoir.products.upsert.Upserted.Updated;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes products, or brings them up to date, a thousand in a handful of statements.
 *
 * <p>Whoever makes products waits for the one before him: SKUs, barcodes, categories and known words are each unique, and
 * two writers that met them in different orders would deadlock. Changing a price does not wait.
 */
@Component
public class UpsertingProducts {

    private final Products products;
    private final Categories categories;
    private final CatalogueTables tables;
    private final CompanyCurrency currency;
    private final ProductAnnouncements announcements;

    UpsertingProducts(
            Products products,
            Categories categories,
            CatalogueTables tables,
            CompanyCurrency currency,
            ProductAnnouncements announcements) {
        this.products = products;
        this.categories = categories;
        this.tables = tables;
        this.currency = currency;
        this.announcements = announcements;
    }

    /**
     * What came of each draft, in the same order. Drafts that are refused are left out, the others recorded; a caller who
     * wants all or none rolls his transaction back.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Upserted> upsert(List<ProductDraft> drafts, ExistingProducts policy) {
        List<Sku> skus = drafts.stream().map(ProductDraft::sku).toList();
        if (policy == ExistingProducts.KEEP && Set.copyOf(skus).size() == skus.size()) {
            Map<Sku, Product> kept = products.bySkus(skus);
            if (kept.size() == drafts.size()) { // the frequent case, and nobody need wait
                return skus.stream()
                        .<Upserted>map(sku -> new Unchanged(kept.get(sku)))
                        .toList();
            }
        }
        tables.lock();
        var known = policy == ExistingProducts.KEEP ? products.bySkus(skus) : products.bySkusForUpdate(skus);
        var growth = categories.around(values(drafts, ProductDraft::category));
        var barcodes = values(drafts, ProductDraft::barcodes).stream()
                .flatMap(List::stream)
                .toList();
        var deciding = new Deciding(policy, known, growth, tables.owners(barcodes), currency.nothing());
        List<Upserted> outcomes = drafts.stream().map(deciding::decide).toList();
        categories.grow(growth);
        tables.insert(products(outcomes, Created.class, Created::product));
        tables.update(products(outcomes, Updated.class, Updated::product));
        announcements.wakeAfterCommit();
        return outcomes;
    }

    private static <T> List<Product> products(List<Upserted> outcomes, Class<T> kind, Function<T, Product> product) {
        return outcomes.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(product)
                .toList();
    }

    private static <T> List<T> values(List<ProductDraft> drafts, Function<ProductDraft, @Nullable T> field) {
        return drafts.stream().map(field).filter(Objects::nonNull).toList();
    }
}
