package dev.comptoir.products.price;

import dev.comptoir.products.announcement.ProductAnnouncements;
import dev.comptoir.products.text.PlainText;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.money.Money;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes prices one by one, for people. */
@Component
class ChangingPrices {

    private static final int LONGEST_REASON = 500;

    private final PriceTags tags;
    private final EntityManager entities;
    private final CompanyCurrency currency;
    private final ProductAnnouncements announcements;

    ChangingPrices(
            PriceTags tags, EntityManager entities, CompanyCurrency currency, ProductAnnouncements announcements) {
        this.tags = tags;
        this.entities = entities;
        this.currency = currency;
        this.announcements = announcements;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The product has this price now. */
        record Changed() implements Outcome {}

        record NoSuchProduct() implements Outcome {}

        record Archived() implements Outcome {}

        record Invalid(Refusal why) implements Outcome {}
    }

    @Transactional
    Outcome change(UUID product, BigDecimal amount, UUID by, String reason) {
        Money price;
        PriceChange.Motive motive;
        try {
            price = currency.price(amount);
            motive = new PriceChange.Motive(by, reason(reason));
        } catch (Refusal why) {
            return new Outcome.Invalid(why);
        }
        return tags.findById(product).map(tag -> change(tag, price, motive)).orElseGet(Outcome.NoSuchProduct::new);
    }

    private Outcome change(PriceTag tag, Money price, PriceChange.Motive motive) {
        if (tag.isArchived()) {
            return new Outcome.Archived();
        }
        tag.change(price, motive, Instant.now()).ifPresent(change -> {
            entities.persist(change);
            announcements.wakeAfterCommit();
        });
        return new Outcome.Changed();
    }

    private static String reason(String typed) {
        String reason = PlainText.line(typed);
        if (reason.isEmpty()) {
            throw Refusal.badInput("price.reason-missing");
        }
        if (PlainText.length(reason) > LONGEST_REASON) {
            throw Refusal.badInput("price.reason-too-long", LONGEST_REASON);
        }
        return reason;
    }
}
