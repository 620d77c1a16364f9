package dev.comptoir.products.promotion;

import dev.comptoir.products.offer.Offer;
import dev.comptoir.products.offer.OfferState;
import dev.comptoir.products.offer.OfferStores;
import dev.comptoir.products.offer.Term;
import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What customers pay less for, where and when.
 *
 * @param percent off each unit; of a PERCENT only
 * @param amount off each unit of an AMOUNT, the price of a whole BUNDLE; null for others
 * @param buy how many units must be paid for {@code get} more; of a BUY_N_GET_M only
 * @param wholeRange whether every product is in it
 * @param active false when it was ended by hand
 * @param parts of a BUNDLE
 */
public record Promotion(
        UUID id,
        String name,
        PromotionKind kind,
        @Nullable BigDecimal percent,
        @Nullable Money amount,
        @Nullable Integer buy,
        @Nullable Integer get,
        boolean wholeRange,
        OfferStores stores,
        Term term,
        boolean active,
        List<BundlePart> parts)
        implements Offer {

    public OfferState state(Instant moment) {
        return active ? term.state(moment) : OfferState.ENDED;
    }
}
