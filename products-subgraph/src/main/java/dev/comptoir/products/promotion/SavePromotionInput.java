package dev.comptoir.products.promotion;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The input of the mutation {@code savePromotion}, as it comes. */
record SavePromotionInput(
        @Nullable UUID id,
        String name,
        PromotionKind kind,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal amount,
        @Nullable Integer buy,
        @Nullable Integer get,
        @Nullable BigDecimal price,
        List<BundlePart> parts,
        boolean wholeRange,
        List<UUID> productIds,
        List<UUID> categoryIds,
        List<UUID> storeIds,
        OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt) {}
