package dev.comptoir.users.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.users.test.TokenClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.web.servlet.MockMvc;

/** Time passes in the database: keys are made older, where a clock would have to be made faster for everybody. */
@SubgraphTest
class KeyRotationTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private JdbcClient database;

    @Autowired
    @Qualifier("jwtDecoder")
    private JwtDecoder ownTokens;

    @AfterEach
    void aYoungKeyAgain() {
        database.sql("delete from signing_key").update();
        keys.rotate();
    }

    @Test
    void aTokenOutlivesTheKeyThatSignedIt() throws Exception {
        String old = token();
        String oldKey = keyOf(old);

        age(KeyRing.LIFETIME);
        keys.rotate();
        assertThat(published()).hasSize(2).contains(oldKey);
        assertThat(keyOf(token())).as("the new key is only published").isEqualTo(oldKey);

        age(KeyRing.PUBLISHED_AHEAD);
        keys.rotate();
        String next = token();
        assertThat(keyOf(next)).isNotEqualTo(oldKey);
        assertThat(ownTokens.decode(old).getSubject()).isEqualTo("sales");
        assertThat(ownTokens.decode(next).getSubject()).isEqualTo("sales");

        age(KeyRing.PUBLISHED_AFTER);
        keys.rotate();
        assertThat(published()).containsExactly(keyOf(next));
    }

    @Test
    void onlyPublicPartsArePublished() throws Exception {
        assertThat(JWKSet.parse(jwks()).getKeys()).isNotEmpty().noneMatch(JWK::isPrivate);
    }

    @Test
    void aRotationThatIsNotDueChangesNothing() throws Exception {
        token();
        List<String> before = published();

        keys.rotate();

        assertThat(published()).isEqualTo(before);
    }

    private void age(Duration by) {
        database.sql("update signing_key set created_at = created_at - make_interval(secs => :by),"
                        + " signs_from = signs_from - make_interval(secs => :by)")
                .param("by", by.toSeconds())
                .update();
    }

    private String token() {
        return TokenClient.program(mvc, "sales", "sales-secret-of-the-tests")
                .credentials()
                .text("access_token");
    }

    private List<String> published() throws Exception {
        return JWKSet.parse(jwks()).getKeys().stream().map(JWK::getKeyID).toList();
    }

    private String jwks() throws Exception {
        return mvc.perform(get("/oauth2/jwks")).andReturn().getResponse().getContentAsString();
    }

    private static String keyOf(String token) throws Exception {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }
}
