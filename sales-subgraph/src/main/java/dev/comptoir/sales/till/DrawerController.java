package dev.comptoir.sales.till;

import dev.comptoir.sales.audit.AuditLog;
import dev.comptoir.sales.permission.Allowed;
import dev.comptoir.sales.permission.TillAction;
import dev.comptoir.sales.permission.TillPermissions;
import dev.comptoir.starter.idempotency.OnceOnly;
import dev.comptoir.starter.security.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The drawer opened without a sale: what is left of it is the line in the audit log. */
@Controller
class DrawerController {

    private static final int LONGEST_REASON = 200;

    private final TillSessions sessions;
    private final TillPermissions permissions;
    private final AuditLog audit;
    private final OnceOnly once;

    DrawerController(TillSessions sessions, TillPermissions permissions, AuditLog audit, OnceOnly once) {
        this.sessions = sessions;
        this.permissions = permissions;
        this.audit = audit;
        this.once = once;
    }

    @MutationMapping
    Object openDrawer(@Argument OpenDrawerInput input, Caller caller, Locale locale) {
        sessions.byId(input.tillSessionId()).ifPresent(found -> caller.requireStore(found.storeId()));
        return TillRefusal.answer(locale, () -> {
            String reason = TillRefusal.reason(input.reason(), LONGEST_REASON);
            UUID session = once.once(
                    input.idempotencyKey(),
                    "openDrawer",
                    List.of(input.tillSessionId(), reason),
                    () -> open(input, reason, caller));
            return sessions.byId(session).orElseThrow();
        });
    }

    private UUID open(OpenDrawerInput input, String reason, Caller caller) {
        TillSession session = sessions.requireOpen(input.tillSessionId());
        Allowed who = permissions.require(caller, TillAction.OPEN_DRAWER, session.storeId(), null, input.approval());
        audit.record(session.storeId(), who, "openDrawer", session.id(), Map.of(), Map.of("reason", reason));
        return session.id();
    }

    record OpenDrawerInput(
            UUID tillSessionId, String reason, @Nullable String approval, UUID idempotencyKey) {}
}
