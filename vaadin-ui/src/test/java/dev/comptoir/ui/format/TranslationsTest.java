package dev.comptoir.ui.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationsTest {
    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern USED = Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"\\s*[,)]");

    @Test
    void allLanguagesSayTheSameThingsInTheSameOrder() {
        assertThat(keys("translations_fr")).isEqualTo(keys("translations_en"));
        assertThat(keys("translations")).isEqualTo(keys("translations_en"));
    }

    @Test
    void theFallbackIsEnglish() {
        assertThat(entries("translations")).isEqualTo(entries("translations_en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"translations_en", "translations_fr"})
    void noTextQuotesByAccidentOrTakesOtherArguments(String bundle) {
        var english = entries("translations_en");
        var texts = entries(bundle);
        for (var i = 0; i < texts.size(); i++) {
            assertThat(texts.get(i)).as(bundle).doesNotContain("'");
            assertThat(arguments(texts.get(i))).as(texts.get(i)).isEqualTo(arguments(english.get(i)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"translations_en", "translations_fr"})
    void noKeyIsSaidTwice(String bundle) {
        assertThat(keys(bundle)).doesNotHaveDuplicates();
    }

    @Test
    void everyTextThatIsAskedForExists() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var used = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(TranslationsTest::usedIn)
                    .filter(key -> !key.endsWith("."))
                    .toList();
            assertThat(used).isNotEmpty();
            assertThat(keys("translations_en")).containsAll(used);
        }
    }

    private static Stream<String> usedIn(Path file) {
        try {
            return USED.matcher(Files.readString(file)).results().map(match -> match.group(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int arguments(String text) {
        return new MessageFormat(text.substring(text.indexOf('=') + 1), Locale.ENGLISH)
                .getFormatsByArgumentIndex()
                .length;
    }

    private static List<String> keys(String bundle) {
        return entries(bundle).stream()
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }

    private static List<String> entries(String bundle) {
        try {
            return Files.readAllLines(FOLDER.resolve(bundle + ".properties")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
