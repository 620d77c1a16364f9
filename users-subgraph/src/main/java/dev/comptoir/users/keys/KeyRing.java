package dev.comptoir.users.keys;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The keys at hand, and which of them signs, which are published and which have had their day. */
record KeyRing(List<SigningKey> keys) {

    /** How long a key signs before the next one is made. */
    static final Duration LIFETIME = Duration.ofDays(90);

    /** How long a key is published before it signs: whoever keeps a copy of the key set has the new one by then. */
    static final Duration PUBLISHED_AHEAD = Duration.ofDays(1);

    /** How long a key stays published once its successor signs: longer than the longest-lived signed token. */
    static final Duration PUBLISHED_AFTER = Duration.ofHours(2);

    KeyRing {
        keys = keys.stream()
                .sorted(Comparator.comparing(SigningKey::signsFrom).reversed())
                .toList();
    }

    /** @throws IllegalStateException when there is none, which the start of the application rules out */
    SigningKey signing(Instant now) {
        return keys.stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no key to sign with"));
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    boolean needsSuccessor(Instant now) {
        return !keys.isEmpty() && !keys.getFirst().signsFrom().plus(LIFETIME).isAfter(now);
    }

    /** The keys whose tokens are all gone. */
    List<SigningKey> expendable(Instant now) {
        SigningKey signing = signing(now);
        Instant retired = signing.signsFrom().plus(PUBLISHED_AFTER);
        return keys.stream()
                .filter(key -> key.signsFrom().isBefore(signing.signsFrom()))
                .filter(key -> !retired.isAfter(now))
                .toList();
    }

    JWKSet all() {
        return new JWKSet(keys.stream().<JWK>map(SigningKey::jwk).toList());
    }
}
