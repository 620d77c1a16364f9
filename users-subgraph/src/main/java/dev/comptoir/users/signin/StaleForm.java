package dev.comptoir.users.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** A form that was left open longer than its session is offered anew, with a word why; all else is not found. */
final class StaleForm implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException && request.getServletPath().equals("/sign-in")) {
            response.sendRedirect("/sign-in?stale");
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
