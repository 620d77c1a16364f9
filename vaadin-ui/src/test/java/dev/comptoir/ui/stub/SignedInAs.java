package dev.comptoir.ui.stub;

import dev.comptoir.ui.account.AccessTokens;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Somebody is signed in already, as after the issuer's page. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = SignedInAs.Factory.class)
public @interface SignedInAs {
    Persona value();

    final class Factory implements WithSecurityContextFactory<SignedInAs> {
        @Override
        public SecurityContext createSecurityContext(SignedInAs as) {
            var persona = as.value();
            var claims = new HashMap<String, Object>(Map.of(
                    "sub",
                    persona.id(),
                    "persona",
                    persona.name(),
                    "name",
                    persona.displayName(),
                    "preferred_username",
                    persona.username()));
            persona.stores().ifPresent(stores -> claims.put("stores", stores));
            var authorities = persona.roles().stream()
                    .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                    .toList();
            var now = Instant.now();
            var user = new DefaultOidcUser(
                    authorities, new OidcIdToken("id", now, now.plusSeconds(600), claims), "persona");
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new OAuth2AuthenticationToken(user, authorities, "comptoir"));
            return context;
        }
    }

    /** Tokens that the stub router knows. */
    final class Tokens implements AccessTokens {
        private final StubIssuer issuer;
        private final Persona persona;

        public Tokens(StubIssuer issuer, Persona persona) {
            this.issuer = issuer;
            this.persona = persona;
        }

        @Override
        public String current() {
            return issuer.tokenFor(persona);
        }

        @Override
        public Lasting lasting() {
            return new Lasting(current(), Instant.now().plusSeconds(600));
        }

        @Override
        public String insteadOf(String refused) {
            return current();
        }
    }
}
