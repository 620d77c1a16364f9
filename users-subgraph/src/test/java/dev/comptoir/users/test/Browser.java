package dev.comptoir.users.test;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody's browser, at an address of its own: keeps the session and the cookies, and sends the forms it was shown. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final MockMvc mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String address = "10.%d.%d.%d".formatted(7, ADDRESSES.get() / 250, ADDRESSES.incrementAndGet() % 250);
    private String languages = "en";
    private @Nullable MockHttpSession session;

    public Browser(MockMvc mvc) {
        this.mvc = mvc;
    }

    public Browser at(String address) {
        this.address = address;
        return this;
    }

    public Browser reading(String languages) {
        this.languages = languages;
        return this;
    }

    public String address() {
        return address;
    }

    public MockHttpServletResponse open(String url) {
        return send(get(URI.create(url)));
    }

    /** Opens the sign-in page and sends its form; the answer is a redirect. */
    public MockHttpServletResponse signIn(String username, String password) {
        return send(post("/sign-in")
                .param("username", username)
                .param("password", password)
                .param("_csrf", csrfOf("/sign-in")));
    }

    /** Sends the form of a page back to {@code action}. */
    public MockHttpServletResponse submit(String page, String action) {
        return send(post(action).param("_csrf", csrfOf(page)));
    }

    public MockHttpServletResponse submitWithoutToken(String action) {
        return send(post(action));
    }

    public @Nullable String sessionId() {
        return session == null ? null : session.getId();
    }

    private String csrfOf(String page) {
        Matcher form = CSRF.matcher(text(open(page)));
        if (!form.find()) {
            throw new AssertionError("No form at " + page);
        }
        return form.group(1);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
        try {
            request.accept(MediaType.TEXT_HTML)
                    .header(HttpHeaders.ACCEPT_LANGUAGE, languages)
                    .with(it -> {
                        it.setRemoteAddr(address);
                        return it;
                    });
            if (session != null && !session.isInvalid()) {
                request.session(session);
            }
            if (!cookies.isEmpty()) {
                request.cookie(cookies.values().toArray(Cookie[]::new));
            }
            var result = mvc.perform(request).andReturn();
            session = (MockHttpSession) result.getRequest().getSession(false);
            for (Cookie cookie : result.getResponse().getCookies()) {
                cookies.put(cookie.getName(), cookie);
            }
            return result.getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public static String text(MockHttpServletResponse response) {
        try {
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
