package dev.comptoir.products.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.starter.errors.ErrorCode;
import dev.comptoir.starter.errors.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarcodeTest {

    /** The examples of GS1 and Wikipedia, and things from a shelf: Stabilo, Nutella, Coca-Cola, Wrigley's first scan. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4006381333931",
                "3017620422003",
                "5449000000996",
                "9780201379624",
                "96385074",
                "73513537",
                "036000291452",
                "000000000000"
            })
    void realBarcodesAreTaken(String digits) {
        assertThat(new Barcode(digits)).hasToString(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333931", "96385074", "036000291452"})
    void eachSingleWrongDigitIsNoticed(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                String misread = digits.substring(0, i) + wrong + digits.substring(i + 1);
                assertThat(Barcode.in(misread).isPresent()).as(misread).isEqualTo(misread.equals(digits));
            }
        }
    }

    @Test
    void aUpcAIsTheEanWithALeadingZero() {
        assertThat(new Barcode("036000291452")).isEqualTo(new Barcode("0036000291452"));
        assertThat(new Barcode("0036000291452").digits()).isEqualTo("0036000291452");
        assertThat(new Barcode("0036000291452")).hasToString("036000291452");
    }

    @Test
    void theSpacesAndHyphensOfAPrintedNumberDoNotMatter() {
        assertThat(new Barcode(" 4 006381-333931 ")).isEqualTo(new Barcode("4006381333931"));
    }

    @Test
    void theRightLastDigitIsTold() {
        assertThatThrownBy(() -> new Barcode("4006381333932")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_USER_INPUT);
            assertThat(refusal).hasMessageContaining("4006381333932").hasMessageContaining("should be 1");
        });
    }

    @ParameterizedTest
    @CsvSource({"''", "1", "40063813339311", "123456789", "٤٠٠٦٣٨١٣٣٣٩٣١", "400638133393x", "-4006381333931e1"})
    void whatIsNoBarcodeIsRefused(String typed) {
        assertThatThrownBy(() -> new Barcode(typed)).isInstanceOf(Refusal.class);
    }
}
