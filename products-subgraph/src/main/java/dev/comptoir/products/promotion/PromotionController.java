package dev.comptoir.products.promotion;

import dev.comptoir.products.offer.OfferState;
import dev.comptoir.products.offer.OfferStores;
import dev.comptoir.products.refusal.CatalogueRefusal;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.PageRequest;
import dev.comptoir.starter.security.Caller;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class PromotionController {

    private static final int LONGEST_PAGE = 100;

    private final Promotions promotions;
    private final SavingPromotions saving;

    PromotionController(Promotions promotions, SavingPromotions saving) {
        this.promotions = promotions;
        this.saving = saving;
    }

    @QueryMapping("promotions")
    Connection<Promotion> page(
            @Argument @Nullable UUID storeId,
            @Argument @Nullable OfferState state,
            @Argument int first,
            @Argument @Nullable String after,
            Caller caller) {
        return promotions.page(OfferStores.seenBy(caller, storeId), state, PageRequest.of(first, after, LONGEST_PAGE));
    }

    @QueryMapping
    Optional<Promotion> promotion(@Argument UUID id, Caller caller) {
        return promotions.byId(id).filter(promotion -> promotion.stores().mayBeSeenBy(caller));
    }

    @MutationMapping
    Object savePromotion(@Argument SavePromotionInput input, Caller caller, Locale locale) {
        return CatalogueRefusal.answer(
                locale, () -> promotions.byId(saving.save(input, caller)).orElseThrow());
    }

    @MutationMapping
    Object endPromotion(@Argument UUID id, Caller caller, Locale locale) {
        return CatalogueRefusal.answer(locale, () -> {
            saving.end(id, caller);
            return promotions.byId(id).orElseThrow();
        });
    }
}
