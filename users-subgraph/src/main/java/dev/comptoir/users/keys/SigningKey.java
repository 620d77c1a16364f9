package dev.comptoir.users.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.comptoir.starter.ids.Ids;
import java.time.Instant;

/**
 * A key pair for ES256.
 *
 * @param createdAt when it was made, and published
 * @param signsFrom when it takes over the signing from the key before it
 */
record SigningKey(ECKey jwk, Instant createdAt, Instant signsFrom) {

    static SigningKey generate(Instant createdAt, Instant signsFrom) {
        try {
            ECKey jwk = new ECKeyGenerator(Curve.P_256)
                    .keyID(Ids.next().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            return new SigningKey(jwk, createdAt, signsFrom);
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot make P-256 keys", e);
        }
    }

    String id() {
        return jwk.getKeyID();
    }
}
