package dev.comptoir.users.approval;

import dev.comptoir.starter.ids.Ids;
import dev.comptoir.users.staff.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/**
 * Signs approvals. They have the signature of an access token, and never pass for one: another audience and another type
 * (docs/conventions.md, Tokens).
 */
@Component
class ApprovalTokens {

    private static final String AUDIENCE = "comptoir-approval";
    private static final String TYPE = "approval+jwt";
    private static final Duration LIFE = Duration.ofMinutes(2);

    private final JwtEncoder encoder;
    private final String issuer;
    private final Clock clock;

    ApprovalTokens(JwtEncoder encoder, @Value("${comptoir.issuer}") String issuer, Clock clock) {
        this.encoder = encoder;
        this.issuer = issuer;
        this.clock = clock;
    }

    Approval sign(User approver, Request request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = now.plus(LIFE);
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .audience(List.of(AUDIENCE))
                .subject(approver.id().toString())
                .id(Ids.next().toString())
                .issuedAt(now)
                .expiresAt(expiresAt)
                .claim(
                        "roles",
                        approver.roles().stream().map(Enum::name).sorted().toList())
                .claim("action", request.action())
                .claim("store", request.storeId().toString())
                .claim("requested_by", request.requestedBy().toString());
        approver.stores()
                .ids()
                .ifPresent(ids ->
                        claims.claim("stores", ids.stream().map(UUID::toString).toList()));
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.ES256).type(TYPE).build();
        String token = encoder.encode(JwtEncoderParameters.from(header, claims.build()))
                .getTokenValue();
        return new Approval(token, approver, expiresAt);
    }
}
