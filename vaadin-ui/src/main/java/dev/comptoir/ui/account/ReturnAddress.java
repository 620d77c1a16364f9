package dev.comptoir.ui.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Where to go after the sign-in. Only the address is kept, as it was asked for: pages are asked for with GET, so there is
 * no request to play again, and no parameter is added to tell one.
 */
class ReturnAddress extends HttpSessionRequestCache {
    ReturnAddress() {
        setMatchingRequestParameterName(null);
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }
}
