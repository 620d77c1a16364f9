package dev.comptoir.products.promotion;

import dev.comptoir.products.category.Categories;
import dev.comptoir.products.product.CountingUnit;
import dev.comptoir.products.product.Product;
import dev.comptoir.products.product.Products;
import dev.comptoir.products.refusal.CatalogueRefusal;
import dev.comptoir.starter.errors.Refusal;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a promotion is on.
 *
 * @param products with how many of each; 1 for all kinds but BUNDLE
 */
record PromotionRange(boolean wholeRange, Map<UUID, BigDecimal> products, Set<UUID> categories) {

    private static final int MOST = 1_000;

    record CategoryNotFoundError(String message) {}

    /** @throws Refusal when it is on nothing, on everything and something, or on too much */
    static PromotionRange of(SavePromotionInput input) {
        var products = new LinkedHashSet<>(input.productIds());
        var categories = new LinkedHashSet<>(input.categoryIds());
        boolean named = !products.isEmpty() || !categories.isEmpty();
        if (input.kind() == PromotionKind.BUNDLE) {
            if (named || input.wholeRange()) {
                throw Refusal.badInput("promotion.bundle-range");
            }
            return new PromotionRange(
                    false,
                    input.parts().stream().collect(Collectors.toMap(BundlePart::productId, BundlePart::quantity)),
                    Set.of());
        }
        if (named == input.wholeRange()) {
            throw Refusal.badInput("promotion.range");
        }
        if (products.size() + categories.size() > MOST) {
            throw Refusal.badInput("offer.too-many", products.size() + categories.size(), MOST);
        }
        return new PromotionRange(
                input.wholeRange(),
                products.stream().collect(Collectors.toMap(id -> id, id -> BigDecimal.ONE)),
                categories);
    }

    /** @throws CatalogueRefusal when something is not there, archived, or not counted in what the promotion needs */
    void refuseUnlessSold(PromotionKind kind, Products catalogue, Categories tree) {
        if (!products.isEmpty()) {
            Map<UUID, Product> known = catalogue.byIds(products.keySet());
            products.forEach((id, quantity) -> refuseUnlessFit(
                    Optional.ofNullable(known.get(id)).orElseThrow(() -> CatalogueRefusal.noSuchProduct(id)),
                    quantity,
                    kind));
        }
        if (!categories.isEmpty()) {
            var known = tree.byIds(List.copyOf(categories));
            categories.stream().filter(id -> !known.containsKey(id)).findFirst().ifPresent(id -> {
                throw CatalogueRefusal.of(CategoryNotFoundError::new, "category.unknown", id);
            });
        }
    }

    private static void refuseUnlessFit(Product product, BigDecimal quantity, PromotionKind kind) {
        if (product.archived()) {
            throw CatalogueRefusal.archived(product.name());
        }
        boolean pieces = product.unit() == CountingUnit.PIECE;
        if (kind == PromotionKind.BUY_N_GET_M && !pieces) {
            throw CatalogueRefusal.of(SavingPromotions.InvalidPromotionError::new, "promotion.pieces", product.name());
        }
        if (pieces && quantity.stripTrailingZeros().scale() > 0) {
            throw CatalogueRefusal.of(
                    SavingPromotions.InvalidPromotionError::new, "promotion.whole-pieces", product.name());
        }
    }
}
