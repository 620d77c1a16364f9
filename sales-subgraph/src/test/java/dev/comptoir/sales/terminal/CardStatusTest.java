package dev.comptoir.sales.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.sales.terminal.TerminalAnswer.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardStatusTest {

    @ParameterizedTest
    @CsvSource({
        "IN_PROGRESS, false, PENDING",
        "NOT_KNOWN, false, PENDING",
        "APPROVED, false, APPROVED",
        "DECLINED, false, DECLINED",
        "CANCELLED, false, CANCELLED",
        "IN_PROGRESS, true, PENDING",
        "APPROVED, true, REVERSED",
        "DECLINED, true, CANCELLED",
        "CANCELLED, true, CANCELLED"
    })
    void whatTheTerminalSaysSettlesThePayment(Outcome outcome, boolean unwanted, CardStatus expected) {
        assertThat(CardStatus.after(outcome, unwanted, false)).isEqualTo(expected);
        assertThat(CardStatus.after(outcome, unwanted, true)).isEqualTo(expected);
    }

    @Test
    void silenceIsNeverANo() {
        for (boolean unwanted : new boolean[] {false, true}) {
            assertThat(CardStatus.after(null, unwanted, false)).isEqualTo(CardStatus.PENDING);
            assertThat(CardStatus.after(null, unwanted, true)).isEqualTo(CardStatus.TIMED_OUT);
        }
        assertThat(CardStatus.TIMED_OUT.isOpen()).isTrue();
    }
}
