package dev.comptoir.products.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.products.price.PriceChange.Motive;
import dev.comptoir.starter.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PriceTagTest {

    private static final UUID PRODUCT = UUID.randomUUID();
    private static final Motive SALE = new Motive(UUID.randomUUID(), "Summer sale");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void aChangeIsTheNextOneOfTheHistory() {
        var tag = new PriceTag(PRODUCT, Money.of("2.55", "GBP"), 3, false);

        PriceChange change = tag.change(Money.of("1.99", "GBP"), SALE, NOON).orElseThrow();

        assertThat(tag.price()).isEqualTo(Money.of("1.99", "GBP"));
        assertThat(change.number()).isEqualTo(4);
        assertThat(change.price()).isEqualTo(tag.price());
        assertThat(change.changedAt()).isEqualTo(NOON);
        assertThat(change.changedBy()).isEqualTo(SALE.by());
        assertThat(change.reason()).isEqualTo("Summer sale");
    }

    @Test
    void thePriceItHasAlreadyIsNoChange() {
        var tag = new PriceTag(PRODUCT, Money.of("2.5", "GBP"), 1, false);
        assertThat(tag.change(Money.of("2.50", "GBP"), SALE, NOON)).isEmpty();
    }

    @Test
    void theSameAmountInAnotherCurrencyIsAChange() {
        var tag = new PriceTag(PRODUCT, Money.of("2.50", "GBP"), 1, false);
        assertThat(tag.change(Money.of("2.50", "EUR"), SALE, NOON)).isPresent();
        assertThat(tag.price()).isEqualTo(Money.of("2.50", "EUR"));
    }

    @Test
    void anArchivedProductKeepsItsPrice() {
        var tag = new PriceTag(PRODUCT, Money.of("2.50", "GBP"), 1, true);
        assertThatThrownBy(() -> tag.change(Money.of("1.00", "GBP"), SALE, NOON))
                .isInstanceOf(IllegalStateException.class);
        assertThat(tag.price()).isEqualTo(Money.of("2.50", "GBP"));
    }
}
