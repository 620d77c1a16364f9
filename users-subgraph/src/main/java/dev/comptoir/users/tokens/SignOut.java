package dev.comptoir.users.tokens;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Ends what signing in began: the session of the browser here, and the refresh token of the application. */
final class SignOut implements AuthenticationSuccessHandler {

    private final OAuth2AuthorizationService authorizations;
    private final OidcLogoutAuthenticationSuccessHandler session = new OidcLogoutAuthenticationSuccessHandler();

    SignOut(OAuth2AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        var signOut = (OidcLogoutAuthenticationToken) authentication;
        OAuth2Authorization authorization =
                authorizations.findByToken(signOut.getIdTokenHint(), new OAuth2TokenType(OidcParameterNames.ID_TOKEN));
        if (authorization != null) {
            authorizations.remove(authorization);
        }
        session.onAuthenticationSuccess(request, response, authentication);
    }
}
