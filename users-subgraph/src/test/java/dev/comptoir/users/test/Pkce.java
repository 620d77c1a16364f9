package dev.comptoir.users.test;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;

/** A secret of one sign-in, and what is shown of it beforehand (RFC 7636). */
public record Pkce(String verifier, String challenge) {

    public static Pkce fresh() {
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return new Pkce(verifier, Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
