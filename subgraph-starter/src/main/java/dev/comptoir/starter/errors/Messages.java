package dev.comptoir.starter.errors;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Text for people, in French or English (English for any other language), from the bundles {@code messages/starter} and
 * {@code messages/<application name>}. In the bundles an apostrophe is doubled, as {@link java.text.MessageFormat} wants.
 */
public final class Messages {

    /** The languages there are texts in; the first is the one for everybody else. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private static final ResourceBundleMessageSource SOURCE = bundles();

    private Messages() {}

    /** The sentence of this key; the key itself when no bundle has it, so that a gap is seen and nothing breaks. */
    public static String text(@Nullable Locale locale, String key, Object... arguments) {
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            // Numbers would be grouped (4,002) and dates put in a style of their own: both are identifiers here.
            words[i] = String.valueOf(arguments[i]);
        }
        return SOURCE.getMessage(key, words, languageOf(locale));
    }

    /** The language texts are given in for a reader who asked for this locale. */
    public static Locale languageOf(@Nullable Locale locale) {
        return locale != null && locale.getLanguage().equals(Locale.FRENCH.getLanguage())
                ? Locale.FRENCH
                : Locale.ENGLISH;
    }

    /** The first language we have among those a browser asks for. */
    public static Locale languageOf(Enumeration<Locale> wanted) {
        for (Locale locale : Collections.list(wanted)) {
            for (Locale language : LANGUAGES) {
                if (language.getLanguage().equals(locale.getLanguage())) {
                    return language;
                }
            }
        }
        return Locale.ENGLISH;
    }

    /** Adds the bundle of an application; called once at its start. */
    static void addBundleOf(String application) {
        SOURCE.addBasenames("messages/" + application);
    }

    private static ResourceBundleMessageSource bundles() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("messages/starter");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.ENGLISH);
        source.setUseCodeAsDefaultMessage(true);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
