package dev.comptoir.ui.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Keeps the tokens of a sign-in in the browser session that signed in, and nowhere else: two browsers of one person do
 * not use up each other's refresh token, and signing out of one leaves the other.
 */
class SessionTokens implements OAuth2AuthorizedClientRepository {
    static final String ATTRIBUTE = UserTokens.class.getName();

    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refresh;

    SessionTokens(OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refresh) {
        this.refresh = refresh;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.getSession().setAttribute(ATTRIBUTE, new UserTokens(client, person, refresh));
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication person, HttpServletRequest request) {
        var session = request.getSession(false);
        var tokens = session == null ? null : (UserTokens) session.getAttribute(ATTRIBUTE);
        return tokens == null ? null : (T) tokens.client();
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
