package dev.comptoir.products.price;

import dev.comptoir.starter.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A product as far as its price goes. Its present price is always the last one of its history. */
@Entity
@Table(name = "product")
class PriceTag {

    @Id
    private UUID id;

    @Column(updatable = false)
    private boolean archived;

    private BigDecimal price;
    private String currency;
    private int priceNumber;

    PriceTag(UUID id, Money price, int priceNumber, boolean archived) {
        this.id = id;
        this.price = price.amount();
        this.currency = price.currency().getCurrencyCode();
        this.priceNumber = priceNumber;
        this.archived = archived;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PriceTag() {}

    Money price() {
        return Money.of(price, currency).round();
    }

    boolean isArchived() {
        return archived;
    }

    /**
     * Sets another price, from now on. The price it has already is no change: nothing goes into the history, so that a
     * command sent twice leaves one trace.
     *
     * @throws IllegalStateException when the product is archived
     */
    Optional<PriceChange> change(Money newPrice, PriceChange.Motive motive, Instant now) {
        if (archived) {
            throw new IllegalStateException("An archived product keeps its price");
        }
        if (newPrice.equals(price())) {
            return Optional.empty();
        }
        price = newPrice.amount();
        currency = newPrice.currency().getCurrencyCode();
        priceNumber++;
        return Optional.of(new PriceChange(new PriceChange.Id(id, priceNumber), newPrice, now, motive));
    }
}
