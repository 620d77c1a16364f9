package dev.comptoir.products.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"a b", " a\t\n b ", "a\u0000b", "\uFEFFa\u00a0b", "a\ud800b", "a\u2003\u2028b\u001f"})
    void blanksAndWhatCannotBeStoredBecomeOneBlank(String typed) {
        assertThat(PlainText.line(typed)).isEqualTo("a b");
    }

    @Test
    void accentsTypedInTwoWaysAreOne() {
        assertThat(PlainText.line("cafe\u0301")).isEqualTo("caf\u00e9");
    }

    @Test
    void foldingForgetsCaseInEveryScript() {
        assertThat(PlainText.folded("STRASSE É Σ")).isEqualTo(PlainText.folded("straße é σ"));
    }

    @Test
    void anEmojiIsOneCharacterAndNeverCutInTwo() {
        assertThat(PlainText.length("🎈🎈")).isEqualTo(2);
        assertThat(PlainText.shortened("🎈".repeat(70))).isEqualTo("🎈".repeat(60) + "…");
    }
}
