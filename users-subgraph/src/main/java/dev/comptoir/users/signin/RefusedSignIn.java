package dev.comptoir.users.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Sends the browser back to the sign-in page, which then says what was wrong. */
final class RefusedSignIn implements AuthenticationFailureHandler {

    private static final String ATTRIBUTE = RefusedSignIn.class.getName();
    private static final int LONGEST_NAME = 100;

    /**
     * What the page shows once.
     *
     * @param name what was typed as the username, to be offered again
     * @param minutes how long to wait, rounded up; 0 when the next attempt may be made at once
     */
    record Shown(String name, long minutes) implements Serializable {}

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        Duration wait =
                refused instanceof SignInRefused known ? known.retryAfter().orElse(Duration.ZERO) : Duration.ZERO;
        request.getSession().setAttribute(ATTRIBUTE, new Shown(nameTyped(request), minutes(wait)));
        response.sendRedirect("/sign-in");
    }

    /** What is to be shown, and then forgotten; null when nothing was refused. */
    static @Nullable Shown take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Shown shown)) {
            return null;
        }
        session.removeAttribute(ATTRIBUTE);
        return shown;
    }

    private static String nameTyped(HttpServletRequest request) {
        String name = request.getParameter("username");
        return name == null ? "" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static long minutes(Duration wait) {
        return wait.plusSeconds(59).toMinutes();
    }
}
