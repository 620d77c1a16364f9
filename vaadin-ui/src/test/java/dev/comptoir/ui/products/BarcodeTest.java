package dev.comptoir.ui.products;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarcodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"4006381333931", "036000291452", "73513537", " 4006381333931 "})
    void aScannedCodeIsRecognised(String scanned) {
        assertThat(Barcode.in(scanned)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333932", "123", "85123A", "", "40063813339311", "４００６３８１３３３９３１"})
    void anythingElseIsNotLookedUpAsOne(String typed) {
        assertThat(Barcode.in(typed)).isEmpty();
    }
}
