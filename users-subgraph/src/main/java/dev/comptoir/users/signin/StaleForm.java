package dev.comptoir.users.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** A form that was left open longer than its session is offered anew, with a word why; all else is not found. */
final class StaleForm implements AccessDeniedHandler {

    private static final RequestMatcher SIGN_IN = PathPatternRequestMatcher.pathPattern("/sign-in");

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException && SIGN_IN.matches(request)) {
            response.sendRedirect("/sign-in?stale");
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
