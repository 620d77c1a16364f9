package dev.comptoir.ui.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SettlementTest {
    private final Settlement settlement = new Settlement(new BigDecimal("17.35"));

    @Test
    void onlyCashMayBeMoreThanIsLeft() {
        assertThat(settlement.takes(PaymentMethod.CARD, new BigDecimal("17.36")))
                .isFalse();
        assertThat(settlement.takes(PaymentMethod.CARD, new BigDecimal("17.35")))
                .isTrue();
        assertThat(settlement.takes(PaymentMethod.CASH, new BigDecimal("20"))).isTrue();
        assertThat(settlement.takes(PaymentMethod.CASH, new BigDecimal("20.001")))
                .isFalse();
    }

    @Test
    void changeIsWhatCashBringsAboveTheTotal() {
        settlement.add(new Tender(PaymentMethod.CARD, new BigDecimal("10")));
        assertThat(settlement.left()).isEqualByComparingTo("7.35");
        assertThat(settlement.changeWith(PaymentMethod.CASH, new BigDecimal("10")))
                .isEqualByComparingTo("2.65");
        assertThat(settlement.changeWith(PaymentMethod.CASH, null)).isEqualByComparingTo("0");
    }

    @Test
    void roundSumsAboveWhatIsLeftAreOffered() {
        assertThat(settlement.notes())
                .containsExactly(
                        new BigDecimal("17.35"),
                        new BigDecimal("20.00"),
                        new BigDecimal("50.00"),
                        new BigDecimal("100.00"));
    }
}
