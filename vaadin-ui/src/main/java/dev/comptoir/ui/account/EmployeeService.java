package dev.comptoir.ui.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Takes roles and stores from the access token: the same claims by which the router and the subgraphs decide, so that
 * the pages offer neither more nor less than the graph allows.
 */
class EmployeeService implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private static final List<String> CLAIMS = List.of("preferred_username", "name", "roles", "stores");

    private final JwtDecoder accessTokens;

    EmployeeService(JwtDecoder accessTokens) {
        this.accessTokens = accessTokens;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var token = decode(request.getAccessToken().getTokenValue());
        var authorities = new HashSet<GrantedAuthority>();
        Optional.ofNullable(token.getClaimAsStringList("roles"))
                .orElse(List.of())
                .forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
        return new DefaultOidcUser(authorities, request.getIdToken(), new OidcUserInfo(claimsOf(token)));
    }

    private Jwt decode(String token) {
        try {
            return accessTokens.decode(token);
        } catch (JwtException invalid) {
            throw new OAuth2AuthenticationException(new OAuth2Error("invalid_token"), invalid.getMessage(), invalid);
        }
    }

    private static Map<String, Object> claimsOf(Jwt token) {
        var claims = new HashMap<String, Object>();
        claims.put("sub", token.getSubject());
        CLAIMS.forEach(name -> Optional.ofNullable(token.getClaims().get(name)).ifPresent(it -> claims.put(name, it)));
        return claims;
    }
}
