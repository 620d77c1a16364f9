package dev.comptoir.products.promotion;

import dev.comptoir.products.category.Category;
import dev.comptoir.products.offer.OfferState;
import dev.comptoir.products.product.Product;
import dev.comptoir.products.product.Products;
import dev.comptoir.starter.money.Money;
import dev.comptoir.starter.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields of a promotion that are not read with it. */
@Controller
class PromotionFields {

    private final Promotions promotions;
    private final Products products;

    PromotionFields(Promotions promotions, Products products) {
        this.promotions = promotions;
        this.products = products;
    }

    record Store(UUID id) {}

    @SchemaMapping
    @Nullable
    Money amount(Promotion promotion) {
        return promotion.kind() == PromotionKind.AMOUNT ? promotion.amount() : null;
    }

    @SchemaMapping
    @Nullable
    Money price(Promotion promotion) {
        return promotion.kind() == PromotionKind.BUNDLE ? promotion.amount() : null;
    }

    @SchemaMapping
    Set<UUID> storeIds(Promotion promotion) {
        return promotion.stores().ids();
    }

    @SchemaMapping
    List<Store> stores(Promotion promotion) {
        return promotion.stores().ids().stream().map(Store::new).toList();
    }

    @SchemaMapping
    Instant startsAt(Promotion promotion) {
        return promotion.term().startsAt();
    }

    @SchemaMapping
    @Nullable
    Instant endsAt(Promotion promotion) {
        return promotion.term().endsAt();
    }

    @SchemaMapping
    OfferState state(Promotion promotion) {
        return promotion.state(Instant.now());
    }

    @SchemaMapping
    boolean mayChange(Promotion promotion, Caller caller) {
        return promotion.active() && promotion.stores().mayBeChangedBy(caller);
    }

    @BatchMapping(typeName = "Promotion", field = "products")
    Map<Promotion, List<Product>> products(List<Promotion> asked) {
        return each(asked, promotions.productsOf(asked));
    }

    @BatchMapping(typeName = "Promotion", field = "categories")
    Map<Promotion, List<Category>> categories(List<Promotion> asked) {
        return each(asked, promotions.categoriesOf(asked));
    }

    @BatchMapping(typeName = "BundlePart", field = "product")
    Map<BundlePart, Product> ofParts(List<BundlePart> parts) {
        var found = products.byIds(parts.stream().map(BundlePart::productId).collect(Collectors.toSet()));
        return parts.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), part -> found.get(part.productId())));
    }

    private static <T> Map<Promotion, List<T>> each(List<Promotion> asked, Map<UUID, List<T>> named) {
        return asked.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), promotion -> named.getOrDefault(promotion.id(), List.of())));
    }
}
