package dev.comptoir.products.upsert;

import dev.comptoir.products.barcode.Barcode;
import dev.comptoir.products.category.CategoryPath;
import dev.comptoir.products.price.CompanyCurrency;
import dev.comptoir.products.product.CountingUnit;
import dev.comptoir.products.product.Sku;
import dev.comptoir.starter.errors.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The input of the mutation {@code upsertProducts}, as it comes. */
record UpsertProductsInput(List<Wanted> products, ExistingProducts existing) {

    private static final int MOST = 1_000;

    /**
     * The products that are wanted.
     *
     * @param locale the language of a refusal
     * @throws Refusal that names the SKU, when one cannot be a product
     */
    List<ProductDraft> drafts(CompanyCurrency currency, Locale locale) {
        if (products.size() > MOST) {
            throw Refusal.badInput("upsert.too-many", products.size(), MOST);
        }
        return products.stream().map(wanted -> wanted.draft(currency, locale)).toList();
    }

    record Wanted(
            String sku,
            @Nullable String name,
            @Nullable String description,
            @Nullable BigDecimal price,
            @Nullable List<String> barcodes,
            @Nullable List<String> categoryPath,
            @Nullable Boolean stocked,
            @Nullable CountingUnit unit) {

        private ProductDraft draft(CompanyCurrency currency, Locale locale) {
            var checked = new Sku(sku);
            try {
                return new ProductDraft(
                        checked,
                        name,
                        description,
                        price == null ? null : currency.price(price),
                        barcodes == null
                                ? null
                                : barcodes.stream().map(Barcode::new).toList(),
                        categoryPath == null ? null : new CategoryPath(categoryPath),
                        stocked,
                        unit);
            } catch (Refusal why) {
                throw Refusal.badInput("upsert.malformed", checked, why.text(locale));
            }
        }
    }
}
