package dev.comptoir.stack.demo.slice;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Numbers that look random and are the same every time. */
final class Chance {
    private Chance() {}

    /** A number from 0 to {@code bound} − 1 that depends on {@code seed} alone. */
    static long of(String seed, long bound) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, digest).mod(BigInteger.valueOf(bound)).longValueExact();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
