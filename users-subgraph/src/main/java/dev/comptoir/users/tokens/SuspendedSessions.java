package dev.comptoir.users.tokens;

import dev.comptoir.users.staff.Staff;
import dev.comptoir.users.staff.User;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the browser session of a person who was suspended since signing in, so that the next request for a code meets the
 * sign-in page and its refusal, not an application that fails for a reason it cannot tell.
 */
final class SuspendedSessions extends OncePerRequestFilter {

    private static final RequestMatcher AUTHORIZATION = PathPatternRequestMatcher.pathPattern("/oauth2/authorize");

    private final Staff staff;

    SuspendedSessions(Staff staff) {
        this.staff = staff;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof UsernamePasswordAuthenticationToken person
                && !mayStay(person.getName())) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !AUTHORIZATION.matches(request);
    }

    private boolean mayStay(String id) {
        return staff.findById(UUID.fromString(id)).filter(User::isEnabled).isPresent();
    }
}
