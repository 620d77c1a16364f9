package dev.comptoir.starter.security;

import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A checked access token and the caller it names. */
final class CallerToken extends JwtAuthenticationToken {

    private final transient Caller caller;

    CallerToken(Jwt jwt, Caller caller) {
        super(jwt, authoritiesOf(caller), caller.subject());
        this.caller = caller;
    }

    Caller caller() {
        return caller;
    }

    private static List<SimpleGrantedAuthority> authoritiesOf(Caller caller) {
        return caller.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }
}
