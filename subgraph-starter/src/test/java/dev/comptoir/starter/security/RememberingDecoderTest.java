package dev.comptoir.starter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class RememberingDecoderTest {
    private final List<String> checked = new ArrayList<>();
    private Instant expiry = Instant.now().plusSeconds(600);
    private boolean refuses;
    private final JwtDecoder decoder = new RememberingDecoder(this::check);

    @Test
    void aSoundTokenIsCheckedOnce() {
        Jwt first = decoder.decode("a");

        assertThat(decoder.decode("a")).isSameAs(first);
        assertThat(checked).containsExactly("a");
    }

    @Test
    void anotherTokenIsCheckedForItself() {
        decoder.decode("a");

        assertThat(decoder.decode("b").getTokenValue()).isEqualTo("b");
        assertThat(checked).containsExactly("a", "b");
    }

    @Test
    void whatHasExpiredIsCheckedAgainAndRefused() {
        expiry = Instant.now().minusSeconds(1);
        decoder.decode("a");
        refuses = true;

        assertThatThrownBy(() -> decoder.decode("a")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void aRefusalIsNotRemembered() {
        refuses = true;
        assertThatThrownBy(() -> decoder.decode("a")).isInstanceOf(BadJwtException.class);
        refuses = false;

        assertThat(decoder.decode("a").getTokenValue()).isEqualTo("a");
    }

    private Jwt check(String token) {
        checked.add(token);
        if (refuses) {
            throw new BadJwtException("no");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "ES256")
                .subject("somebody")
                .issuedAt(expiry.minusSeconds(600))
                .expiresAt(expiry)
                .build();
    }
}
