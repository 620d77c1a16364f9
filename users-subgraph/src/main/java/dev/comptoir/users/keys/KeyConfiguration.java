package dev.comptoir.users.keys;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Hands the keys to whoever signs or publishes, and turns the ring. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean
    JWKSource<SecurityContext> publishedKeys(SigningKeys keys) {
        return (selector, context) -> selector.select(keys.ring().all());
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> publishedKeys, SigningKeys keys) {
        var encoder = new NimbusJwtEncoder(publishedKeys);
        encoder.setJwkSelector(
                candidates -> theOneThatSigns(candidates, keys.signing().id()));
        return encoder;
    }

    /** Checks our own tokens without asking ourselves over HTTP for the keys. */
    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> publishedKeys, @Value("${comptoir.issuer}") String issuer) {
        var decoder = (NimbusJwtDecoder) OAuth2AuthorizationServerConfiguration.jwtDecoder(publishedKeys);
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(
                List.of(new JwtIssuerValidator(issuer), new JwtAudienceValidator("comptoir"))));
        return decoder;
    }

    @Bean
    RecurringTask<Void> signingKeyRotation(SigningKeys keys) {
        return Tasks.recurring("signing-key-rotation", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((task, context) -> keys.rotate());
    }

    private static JWK theOneThatSigns(List<JWK> candidates, String id) {
        return candidates.stream()
                .filter(key -> id.equals(key.getKeyID()))
                .findFirst()
                .orElseThrow();
    }
}
