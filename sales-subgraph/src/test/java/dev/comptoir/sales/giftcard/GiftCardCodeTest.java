package dev.comptoir.sales.giftcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class GiftCardCodeTest {

    @RepeatedTest(50)
    void oneWrongDigitIsNoOtherCard() {
        String digits = GiftCardCode.random().digits();

        assertThat(digits).matches("[0-9]{16}");
        assertThat(GiftCardCode.of(digits)).isPresent();
        for (int i = 0; i < digits.length(); i++) {
            for (char other = '0'; other <= '9'; other++) {
                if (other != digits.charAt(i)) {
                    assertThat(GiftCardCode.of(digits.substring(0, i) + other + digits.substring(i + 1)))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void codesDoNotRepeat() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(GiftCardCode.random().digits())).isTrue();
        }
    }

    @Test
    void aCodeIsReadAsPeopleWriteItAndNeverPrintedWhole() {
        GiftCardCode code = GiftCardCode.random();

        assertThat(GiftCardCode.of(" " + code.inGroups() + " ")).contains(code);
        assertThat(GiftCardCode.of(code.inGroups().replace(' ', '-'))).contains(code);
        assertThat(code.toString())
                .endsWith(code.digits().substring(12))
                .doesNotContain(code.digits().substring(0, 12));
        assertThat(GiftCardCode.of("5012345000138")).isEmpty();
        assertThat(GiftCardCode.of("")).isEmpty();
    }
}
