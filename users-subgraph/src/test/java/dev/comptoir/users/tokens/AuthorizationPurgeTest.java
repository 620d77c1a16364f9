package dev.comptoir.users.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.users.test.TokenClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SubgraphTest
class AuthorizationPurgeTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient database;

    @Test
    void anAuthorizationIsKeptWhileATokenOfItHoldsAndThenForgotten() {
        var sales = TokenClient.program(mvc, "sales", "sales-secret-of-the-tests");
        String token = sales.credentials().text("access_token");
        String old = sales.credentials().text("access_token");
        database.sql("update oauth2_authorization set access_token_expires_at = now() - interval '1 second'"
                        + " where access_token_value = ?")
                .param(old)
                .update();

        assertThat(purgeAt(Instant.now())).isPositive();

        assertThat(isKept(token)).isTrue();
        assertThat(isKept(old)).isFalse();
    }

    @Test
    void whatCanStillBeRefreshedIsKept() {
        database.sql("""
                        insert into oauth2_authorization (id, registered_client_id, principal_name,
                            authorization_grant_type, access_token_value, access_token_expires_at, refresh_token_expires_at)
                        values ('refreshable', 'comptoir-web', 'somebody', 'authorization_code', 'old access',
                            now() - interval '1 hour', now() + interval '1 hour')""").update();

        purgeAt(Instant.now());
        assertThat(isKept("old access")).isTrue();

        purgeAt(Instant.now().plus(Duration.ofHours(2)));
        assertThat(isKept("old access")).isFalse();
    }

    @Test
    void moreThanOneBatchIsForgottenAtOnce() {
        database.sql("""
                        insert into oauth2_authorization (id, registered_client_id, principal_name,
                            authorization_grant_type, access_token_value, access_token_expires_at)
                        select 'old-' || n, 'sales', 'sales', 'client_credentials', 'old-' || n, now() - interval '1 day'
                        from generate_series(1, 2500) n""").update();

        assertThat(purgeAt(Instant.now())).isGreaterThanOrEqualTo(2_500);
    }

    private int purgeAt(Instant now) {
        return new AuthorizationPurge(database, Clock.fixed(now, ZoneOffset.UTC)).run();
    }

    private boolean isKept(String accessToken) {
        return database.sql("select count(*) from oauth2_authorization where access_token_value = ?")
                        .param(accessToken)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
