package dev.comptoir.users.tokens;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers, as hashes, the refresh and id tokens that were replaced by newer ones, as long as their authorization lives. */
@Component
class SpentTokens {

    private final JdbcClient database;

    SpentTokens(JdbcClient database) {
        this.database = database;
    }

    /** The tokens issued last; until the transaction ends, nobody else can replace them. */
    IssuedTokens lockIssued(String authorizationId) {
        return database.sql("""
                        select access_token_value, refresh_token_value, oidc_id_token_value
                        from oauth2_authorization where id = ? for update""")
                .param(authorizationId)
                .query((row, number) -> new IssuedTokens(row.getString(1), row.getString(2), row.getString(3)))
                .optional()
                .orElse(IssuedTokens.NONE);
    }

    void add(String token, String authorizationId) {
        database.sql("insert into spent_token (token_hash, authorization_id) values (sha256(convert_to(?, 'UTF8')), ?)")
                .params(token, authorizationId)
                .update();
    }

    /** The id of the authorization that this token was of. */
    Optional<String> authorizationOf(String token) {
        return database.sql("select authorization_id from spent_token where token_hash = sha256(convert_to(?, 'UTF8'))")
                .param(token)
                .query(String.class)
                .optional();
    }
}
