package dev.comptoir.ui.format;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the pages, and which of them somebody reads: what was chosen, else what the browser asks for. */
public enum Language {
    ENGLISH("en", Locale.UK),
    FRENCH("fr", Locale.FRANCE);

    /** Where a choice is kept, in the browser, for a year. */
    public static final String COOKIE = "comptoir-language";

    private final String tag;
    private final Locale usual;

    Language(String tag, Locale usual) {
        this.tag = tag;
        this.usual = usual;
    }

    public String tag() {
        return tag;
    }

    /** The language of a locale; English for one that the pages do not speak. */
    public static Language of(Locale locale) {
        return find(locale.getLanguage()).orElse(ENGLISH);
    }

    /** The locale for a request: its language as above, with the region the browser asks for, e.g. fr-CA. */
    public static Locale localeFor(VaadinRequest request) {
        var asked = Collections.list(request.getLocales());
        return chosen(request.getCookies())
                .map(language -> language.withRegionOf(asked))
                .orElseGet(() -> firstSpoken(asked));
    }

    private static Locale firstSpoken(List<Locale> asked) {
        return asked.stream()
                .flatMap(locale -> find(locale.getLanguage()).stream())
                .findFirst()
                .map(language -> language.withRegionOf(asked))
                .orElse(ENGLISH.usual);
    }

    private Locale withRegionOf(List<Locale> asked) {
        return asked.stream()
                .filter(locale ->
                        locale.getLanguage().equals(tag) && !locale.getCountry().isEmpty())
                .findFirst()
                .map(locale -> Locale.of(tag, locale.getCountry()))
                .orElse(usual);
    }

    private static Optional<Language> chosen(Cookie @Nullable [] cookies) {
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> find(cookie.getValue()));
    }

    private static Optional<Language> find(String tag) {
        return Arrays.stream(values()).filter(it -> it.tag.equals(tag)).findFirst();
    }
}
