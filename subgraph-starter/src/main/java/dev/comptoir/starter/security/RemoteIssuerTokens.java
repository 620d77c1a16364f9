package dev.comptoir.starter.security;

import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Checks the issuer's tokens with the keys that it publishes. */
record RemoteIssuerTokens(String issuer) implements IssuerTokens {

    /** Tokens for one act live for minutes: more than the clocks of two machines should not count. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    @Override
    public JwtDecoder of(String audience, String type) {
        return new PatientDecoder(new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                    .jwsAlgorithm(SignatureAlgorithm.ES256)
                    .validateType(false)
                    .build();
            decoder.setJwtValidator(checks(issuer, audience, type));
            return decoder;
        }));
    }

    static OAuth2TokenValidator<Jwt> checks(String issuer, String audience, String type) {
        return JwtValidators.createDefaultWithValidators(List.of(
                new JwtTimestampValidator(SKEW),
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(audience),
                new JwtTypeValidator(type)));
    }
}
