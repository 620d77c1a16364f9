package dev.comptoir.users.tokens;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets authorizations of which no token is valid any more; every token request leaves one. */
@Component
class AuthorizationPurge {

    /** Small enough that a purge after a long standstill locks little at a time. */
    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;
    private final Clock clock;

    AuthorizationPurge(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return how many were forgotten */
    int run() {
        int purged = 0;
        int last;
        do {
            last = purgeSome();
            purged += last;
        } while (last == AT_ONCE);
        return purged;
    }

    private int purgeSome() {
        return database.sql("""
                        delete from oauth2_authorization where id in (
                            select id from oauth2_authorization
                            where greatest(authorization_code_expires_at, access_token_expires_at,
                                           oidc_id_token_expires_at, refresh_token_expires_at) < :now
                            limit :atOnce)""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("atOnce", AT_ONCE)
                .update();
    }
}
