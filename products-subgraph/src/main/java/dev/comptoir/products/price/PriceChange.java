package dev.comptoir.products.price;

import dev.comptoir.starter.money.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A price that was set, and that stays in the history as it is. */
@Entity
@Immutable
class PriceChange {

    /** The prices of a product are numbered from 1, without a gap. */
    @Embeddable
    record Id(UUID productId, int number) implements Serializable {}

    /** Who set the price, and why, in his own words. */
    record Motive(UUID by, String reason) {}

    @EmbeddedId
    private Id id;

    private BigDecimal price;
    private String currency;
    private Instant changedAt;
    private @Nullable UUID changedBy;
    private @Nullable String reason;

    /** @param motive null when a service or an import set it */
    PriceChange(Id id, Money price, Instant changedAt, @Nullable Motive motive) {
        this.id = id;
        this.price = price.amount();
        this.currency = price.currency().getCurrencyCode();
        this.changedAt = changedAt;
        this.changedBy = motive == null ? null : motive.by();
        this.reason = motive == null ? null : motive.reason();
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PriceChange() {}

    public int number() {
        return id.number();
    }

    /** Of one unit from then on, before tax. */
    public Money price() {
        return Money.of(price, currency).round();
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** The person who set it; null when a service or an import did. */
    public @Nullable UUID changedBy() {
        return changedBy;
    }

    /** That person's words; null when a service or an import set it. */
    public @Nullable String reason() {
        return reason;
    }
}
