package dev.comptoir.sales.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreCodeTest {

    @Test
    void caseDoesNotMatter() {
        assertThat(new StoreCode(" par1 ")).isEqualTo(new StoreCode("PAR1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "PAR 1", "PÄR", "A_B", "123456789012345678901", "'; drop table store"})
    void otherTextsAreRefused(String text) {
        assertThatExceptionOfType(InvalidStore.class).isThrownBy(() -> new StoreCode(text));
    }

    @ParameterizedTest
    @CsvSource({
        "United Kingdom, UNITED-KINGDOM",
        "Café de la Gare, CAFE-DE-LA-GARE",
        "'  (Unspecified!) ', UNSPECIFIED",
        "東京, STORE",
        "---, STORE",
        "The longest name of a store there is, THE-LONGEST-NAME-OF",
    })
    void aCodeResemblesTheName(String name, String code) {
        assertThat(StoreCode.resembling(name)).hasToString(code);
    }

    @Test
    void aNumberMakesATakenCodeAnother() {
        assertThat(new StoreCode("PARIS").numbered(2)).hasToString("PARIS-2");
        assertThat(new StoreCode("UNITED-ARAB-EMIRATES").numbered(12)).hasToString("UNITED-ARAB-EMIRA-12");
    }
}
