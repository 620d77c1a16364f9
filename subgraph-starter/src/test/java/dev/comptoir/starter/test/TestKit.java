package dev.comptoir.starter.test;

import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import dev.comptoir.starter.scheduling.StandingWork;
import dev.comptoir.starter.security.IssuerTokens;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.test.web.servlet.MockMvc;

/** The beans that {@link SubgraphTest} adds to a subgraph. */
@TestConfiguration(proxyBeanMethods = false)
class TestKit {

    /** Checks what the real one checks, issuer, audience and expiry, against the key of this test run. */
    @Bean
    @Primary
    JwtDecoder testTokens() throws JOSEException {
        var keys = new ImmutableJWKSet<>(new JWKSet(Tokens.KEY.toPublicJWK()));
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(Tokens.ISSUER),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains("comptoir"))));
        return decoder;
    }

    /** Checks tokens for other purposes against the key of this test run; in the issuer, too, which has none of its own. */
    @Bean
    @Primary
    IssuerTokens otherTestTokens() {
        var keys = new ImmutableJWKSet<>(new JWKSet(Tokens.KEY.toPublicJWK()));
        return (audience, type) -> {
            var decoder = NimbusJwtDecoder.withJwkSource(keys)
                    .jwsAlgorithm(SignatureAlgorithm.ES256)
                    .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((typ, context) -> {}))
                    .build();
            decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(
                    new JwtIssuerValidator(Tokens.ISSUER),
                    new JwtAudienceValidator(audience),
                    new JwtTypeValidator(type))));
            return decoder;
        };
    }

    @Bean
    As as(MockMvc mvc) {
        return new As(mvc);
    }

    @Bean
    static StatementCounter statementCounter() {
        return new StatementCounter();
    }

    /** The scheduler's recurring tasks run when they like: tests that count statements tell them by their thread. */
    @Bean
    ExecutionInterceptor recurringTasksUnderTheirName() {
        return (instance, context, chain) -> {
            Thread thread = Thread.currentThread();
            String before = thread.getName();
            if (RecurringTask.INSTANCE.equals(instance.getId())) {
                thread.setName(StandingWork.THREAD_PREFIX + instance.getTaskName());
            }
            try {
                return chain.proceed(instance, context);
            } finally {
                thread.setName(before);
            }
        };
    }
}
