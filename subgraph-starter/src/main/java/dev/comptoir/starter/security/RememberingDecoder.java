package dev.comptoir.starter.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Checks the signature of a token once a minute: that is a third of what a small request costs, and the same token comes
 * with each. A token counts no longer than it says itself; a key that the issuer withdraws counts for a minute more. What
 * was refused is not remembered.
 */
final class RememberingDecoder implements JwtDecoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final JwtDecoder decoder;
    private final Cache<String, Jwt> sound =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    RememberingDecoder(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public Jwt decode(String token) throws JwtException {
        Jwt known = sound.getIfPresent(token);
        if (known != null && isStillGood(known)) {
            return known;
        }
        Jwt decoded = decoder.decode(token);
        sound.put(token, decoded);
        return decoded;
    }

    private static boolean isStillGood(Jwt token) {
        return token.getExpiresAt() != null && token.getExpiresAt().isAfter(Instant.now());
    }
}
