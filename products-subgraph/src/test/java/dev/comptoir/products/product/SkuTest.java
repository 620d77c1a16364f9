package dev.comptoir.products.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.starter.errors.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkuTest {

    @Test
    void caseDoesNotMatterButStaysAsTyped() {
        assertThat(new Sku("85123a")).isEqualTo(new Sku(" 85123A ")).hasSameHashCodeAs(new Sku("85123A"));
        assertThat(new Sku("85123a")).hasToString("85123a").isNotEqualTo(new Sku("85123b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BANK CHARGES", "gift_0001_20", "'; drop table product; --", "🎈", "É-1"})
    void chainsHaveOddCodes(String typed) {
        assertThat(new Sku(typed)).hasToString(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u0000", "12345678901234567890123456789012345678901234567890123456789012345"})
    void aSkuHasOneToSixtyFourCharacters(String typed) {
        assertThatThrownBy(() -> new Sku(typed)).isInstanceOf(Refusal.class);
    }
}
