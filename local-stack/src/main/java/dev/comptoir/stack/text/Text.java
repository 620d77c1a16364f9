package dev.comptoir.stack.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sentences from {@code messages/stack[_fr|_en].properties}, in the language of the terminal: French or English. */
public final class Text {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "messages.stack",
            locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Text() {}

    /** The sentence under {@code key}, as a {@link MessageFormat} filled with {@code arguments}. */
    public static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), BUNDLE.getLocale()).format(arguments);
    }

    /** {@code fr} or {@code en}, to be asked of the services. */
    public static String language() {
        return locale().getLanguage();
    }

    /** The same sentences for picocli, which looks its descriptions up by itself. */
    public static ResourceBundle bundle() {
        return BUNDLE;
    }

    /**
     * Read from the environment and not from {@link Locale#getDefault()}: the JVM falls back to English where the
     * locale's data are not installed, as in most containers.
     */
    private static Locale locale() {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(System::getenv)
                .filter(Text::isSet)
                .findFirst()
                .filter(language -> language.startsWith("fr"))
                .map(language -> Locale.FRENCH)
                .orElse(Locale.ENGLISH);
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
