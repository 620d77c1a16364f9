package dev.comptoir.ui.format;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Light, dark, or as the device is set. */
public enum ColorChoice {
    SYSTEM(ColorScheme.Value.SYSTEM),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    /** Where a choice is kept, in the browser, for a year. */
    public static final String COOKIE = "comptoir-colors";

    private final ColorScheme.Value scheme;

    ColorChoice(ColorScheme.Value scheme) {
        this.scheme = scheme;
    }

    public ColorScheme.Value scheme() {
        return scheme;
    }

    /** As it stands in a cookie and in message keys. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What was chosen in the browser that sent a request; as the device is set when nothing was. */
    public static ColorChoice of(VaadinRequest request) {
        var cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie ->
                        Arrays.stream(values()).filter(choice -> choice.tag().equals(cookie.getValue())))
                .findFirst()
                .orElse(SYSTEM);
    }
}
