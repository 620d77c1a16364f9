package dev.comptoir.products.offer;

import dev.comptoir.starter.errors.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an offer counts. Moments, the same in all stores: products does not know the stores' time zones, and who saves an
 * offer can say midnight of a store's zone as a moment with an offset.
 *
 * @param startsAt the first moment at which it counts
 * @param endsAt the first moment at which it no longer does; null = until further notice
 */
public record Term(Instant startsAt, @Nullable Instant endsAt) {

    /** @throws Refusal when it ends before it begins */
    public static Term of(OffsetDateTime startsAt, @Nullable OffsetDateTime endsAt) {
        if (endsAt != null && !endsAt.toInstant().isAfter(startsAt.toInstant())) {
            throw Refusal.badInput("offer.reversed", startsAt, endsAt);
        }
        return new Term(
                startsAt.toInstant(),
                Optional.ofNullable(endsAt).map(OffsetDateTime::toInstant).orElse(null));
    }

    /** From {@code starts_at} and {@code ends_at} of a row. */
    public static Term read(ResultSet row) throws SQLException {
        var end = row.getObject("ends_at", OffsetDateTime.class);
        return new Term(
                row.getObject("starts_at", OffsetDateTime.class).toInstant(), end == null ? null : end.toInstant());
    }

    public OfferState state(Instant moment) {
        if (endsAt != null && !endsAt.isAfter(moment)) {
            return OfferState.ENDED;
        }
        return startsAt.isAfter(moment) ? OfferState.COMING : OfferState.NOW;
    }

    /** As a parameter of a statement. */
    public OffsetDateTime start() {
        return startsAt.atOffset(ZoneOffset.UTC);
    }

    /** As a parameter of a statement. */
    public @Nullable OffsetDateTime end() {
        return endsAt == null ? null : endsAt.atOffset(ZoneOffset.UTC);
    }
}
