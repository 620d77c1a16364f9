package dev.comptoir.sales.permission;

import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.security.Caller;
import dev.comptoir.starter.security.IssuerTokens;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Service;

/** Approvals that the issuer signed: each for one act, and used once. */
@Service
class Approvals {

    /** As the issuer writes them; no access token has them, and no such token gives access. */
    private static final String AUDIENCE = "comptoir-approval";

    private static final String TYPE = "approval+jwt";

    private final JwtDecoder tokens;
    private final Permissions permissions;
    private final JdbcClient database;

    Approvals(IssuerTokens issuer, Permissions permissions, JdbcClient database) {
        this.tokens = issuer.of(AUDIENCE, TYPE);
        this.permissions = permissions;
        this.database = database;
    }

    /**
     * Uses an approval up, in the transaction of the act.
     *
     * @return who gave it
     * @throws ApprovalRequired when it does not hold for this
     * @throws Refusal when it cannot be checked, because the issuer is away
     */
    UUID redeem(String approval, Caller caller, TillAction action, UUID storeId, @Nullable BigDecimal magnitude) {
        Approval given = read(approval, action);
        if (!given.isFor(caller, action, storeId)
                || !permissions.cover(given.roles(), action, magnitude)
                || !isFirstUse(given.id())) {
            throw new ApprovalRequired("till.approval-void", action);
        }
        return given.by();
    }

    private Approval read(String approval, TillAction action) {
        try {
            return Approval.of(tokens.decode(approval));
        } catch (BadJwtException | IllegalArgumentException e) {
            throw new ApprovalRequired("till.approval-void", action);
        } catch (JwtException e) {
            throw Refusal.unavailable("users", e);
        }
    }

    /** Two acts at once with the same one wait for each other here. */
    private boolean isFirstUse(UUID id) {
        // What another act is forgetting at this moment needs no waiting for.
        database.sql("""
                        delete from used_approval where id in (
                            select id from used_approval where used_at < now() - interval '1 hour'
                            for update skip locked limit 100)""").update();
        return database.sql("insert into used_approval (id) values (:id) on conflict do nothing")
                        .param("id", id)
                        .update()
                == 1;
    }
}
