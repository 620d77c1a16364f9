package dev.comptoir.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SearchTextsTest {
    @Test
    void wordsAreLettersOnlySoThatTheyFitIntoAnyDocument() {
        assertThat(SearchTexts.words("Set/6 \"Red\" Café mugs, 12cm #{x}"))
                .containsExactly("set", "red", "café", "mugs");
    }

    @RepeatedTest(20)
    void whatIsTypedIsOfTheName() {
        var text = SearchTexts.text(List.of("white", "lantern"), new Random());

        assertThat(text).matches("(whi|white|lanter?|lantern|white lantern)");
    }
}
