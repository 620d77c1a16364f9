package dev.comptoir.stack.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(keys("stack_fr")).isEqualTo(keys("stack"));
    }

    /** A straight one would have to be doubled, and is forgotten. */
    @Test
    void apostrophesAreTypographic() throws IOException {
        assertThat(bundle("stack").values()).noneMatch(text -> text.toString().contains("'"));
        assertThat(bundle("stack_fr").values())
                .noneMatch(text -> text.toString().contains("'"));
    }

    private static Object keys(String name) throws IOException {
        return bundle(name).keySet();
    }

    private static Properties bundle(String name) throws IOException {
        var bundle = new Properties();
        try (var file = TextTest.class.getResourceAsStream("/messages/" + name + ".properties")) {
            bundle.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }
        return bundle;
    }
}
