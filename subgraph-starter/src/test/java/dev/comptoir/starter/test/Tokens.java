package dev.comptoir.starter.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.comptoir.starter.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Access tokens like the issuer's, signed with a key that only this test run knows. */
public final class Tokens {

    public static final String ISSUER = "http://issuer.test";

    /** The people behind the tokens, the same in every test. */
    public static final UUID CASHIER = UUID.fromString("00000000-0000-7000-8000-00000000000c");

    public static final UUID MANAGER = UUID.fromString("00000000-0000-7000-8000-00000000000d");
    public static final UUID ADMIN = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    public static final UUID CUSTOMER = UUID.fromString("00000000-0000-7000-8000-00000000000e");

    static final ECKey KEY = key();

    private Tokens() {}

    public static String cashier(UUID... stores) {
        return staff(Role.CASHIER, CASHIER, stores);
    }

    public static String manager(UUID... stores) {
        return staff(Role.MANAGER, MANAGER, stores);
    }

    public static String admin() {
        return with(claims -> claims.subject(ADMIN.toString()).claim("roles", List.of(Role.ADMIN.name())));
    }

    public static String customer() {
        return with(claims -> claims.subject(CUSTOMER.toString()).claim("roles", List.of(Role.CUSTOMER.name())));
    }

    public static String service(String... scopes) {
        return program(Role.SERVICE, "test-service", scopes);
    }

    public static String partner(String... scopes) {
        return program(Role.PARTNER, "test-partner", scopes);
    }

    /** A valid token for {@code comptoir} that the changes may then spoil: another audience, an expiry long past. */
    public static String with(Consumer<JWTClaimsSet.Builder> changes) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("comptoir")
                .subject(CASHIER.toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(10))));
        changes.accept(claims);
        return sign(claims.build(), KEY);
    }

    /** What the issuer signs for another purpose than access: with this type in its header. */
    public static String typed(String type, Consumer<JWTClaimsSet.Builder> changes) {
        var claims = new JWTClaimsSet.Builder().issuer(ISSUER);
        changes.accept(claims);
        return sign(claims.build(), KEY, new JOSEObjectType(type));
    }

    /** Signed with a key that nobody knows. */
    public static String forged() {
        return sign(
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience("comptoir")
                        .subject(ADMIN.toString())
                        .claim("roles", List.of(Role.ADMIN.name()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                        .build(),
                key());
    }

    private static String staff(Role role, UUID subject, UUID... stores) {
        return with(claims -> claims.subject(subject.toString())
                .claim("roles", List.of(role.name()))
                .claim("stores", Arrays.stream(stores).map(UUID::toString).toList()));
    }

    private static String program(Role role, String client, String... scopes) {
        return with(claims ->
                claims.subject(client).claim("roles", List.of(role.name())).claim("scope", String.join(" ", scopes)));
    }

    private static String sign(JWTClaimsSet claims, ECKey key) {
        return sign(claims, key, null);
    }

    private static String sign(JWTClaimsSet claims, ECKey key, @Nullable JOSEObjectType type) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(type)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
