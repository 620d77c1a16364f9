package dev.comptoir.products.promotion;

import dev.comptoir.products.category.Categories;
import dev.comptoir.products.offer.OfferName;
import dev.comptoir.products.offer.OfferStores;
import dev.comptoir.products.offer.Term;
import dev.comptoir.products.price.CompanyCurrency;
import dev.comptoir.products.product.Products;
import dev.comptoir.products.refusal.CatalogueRefusal;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.security.Caller;
import dev.comptoir.starter.security.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes and ends promotions. Receipts keep what was taken off: a change never touches what was sold. */
@Component
class SavingPromotions {

    private final Promotions promotions;
    private final PromotionTables tables;
    private final Products products;
    private final Categories categories;
    private final CompanyCurrency currency;

    SavingPromotions(
            Promotions promotions,
            PromotionTables tables,
            Products products,
            Categories categories,
            CompanyCurrency currency) {
        this.promotions = promotions;
        this.tables = tables;
        this.products = products;
        this.categories = categories;
        this.currency = currency;
    }

    record InvalidPromotionError(String message) {}

    record PromotionNotFoundError(String message) {}

    record PromotionEndedError(String message) {}

    /** What is saved: all of it was checked, but whether the products and categories are there. */
    record Draft(String name, PromotionTerms terms, PromotionRange range, OfferStores stores, Term term) {}

    /**
     * The id of the promotion, which is now as the input says.
     *
     * @throws CatalogueRefusal when it cannot be so, or is over
     * @throws Refusal when it is not the caller's to change
     */
    @Transactional
    public UUID save(SavePromotionInput input, Caller caller) {
        Draft draft = draft(input);
        draft.stores().requireChangeBy(caller);
        draft.range().refuseUnlessSold(input.kind(), products, categories);
        UUID id = input.id() == null ? Ids.next() : input.id();
        if (!tables.insert(id, draft, person(caller), Instant.now())) {
            Promotion before = forChange(id, caller);
            if (!before.active()) {
                throw CatalogueRefusal.of(PromotionEndedError::new, "promotion.ended", before.name());
            }
            tables.update(id, draft, person(caller), Instant.now());
        }
        return id;
    }

    /**
     * Ends a promotion now; one that has not begun never will. Once more changes nothing.
     *
     * @throws CatalogueRefusal when there is none
     * @throws Refusal when it is not the caller's to change
     */
    @Transactional
    public void end(UUID id, Caller caller) {
        if (forChange(id, caller).active()) {
            tables.end(id, person(caller), Instant.now());
        }
    }

    private static @Nullable UUID person(Caller caller) {
        return caller.has(Role.SERVICE) ? null : caller.userId();
    }

    private Promotion forChange(UUID id, Caller caller) {
        Promotion promotion = promotions
                .forUpdate(id)
                .orElseThrow(() -> CatalogueRefusal.of(PromotionNotFoundError::new, "promotion.unknown", id));
        promotion.stores().requireChangeBy(caller);
        return promotion;
    }

    private Draft draft(SavePromotionInput input) {
        try {
            return new Draft(
                    OfferName.checked(input.name()),
                    PromotionTerms.of(input, currency),
                    PromotionRange.of(input),
                    OfferStores.of(input.storeIds()),
                    Term.of(input.startsAt(), input.endsAt()));
        } catch (Refusal why) {
            throw CatalogueRefusal.of(InvalidPromotionError::new, why);
        }
    }
}
