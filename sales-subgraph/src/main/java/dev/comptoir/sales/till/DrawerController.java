package dev.comptoir.sales.till;

import dev.comptoir.starter.idempotency.OnceOnly;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The drawer of a till in the graph: cash that goes in and out, and the drawer opened without a sale. */
@Controller
class DrawerController {

    private final Drawer drawer;
    private final TillSessions sessions;
    private final OnceOnly once;

    DrawerController(Drawer drawer, TillSessions sessions, OnceOnly once) {
        this.drawer = drawer;
        this.sessions = sessions;
        this.once = once;
    }

    @MutationMapping
    Object moveCash(@Argument MoveCashInput input, Caller caller, Locale locale) {
        sessions.byId(input.tillSessionId(), caller);
        return TillRefusal.answer(locale, () -> {
            UUID session = once.once(
                    input.idempotencyKey(),
                    "moveCash",
                    List.of(input.tillSessionId(), input.amount().stripTrailingZeros(), input.reason()),
                    () -> drawer.moveCash(
                            input.tillSessionId(), input.amount(), input.reason(), caller, input.approval()));
            return sessions.byId(session).orElseThrow();
        });
    }

    @MutationMapping
    Object openDrawer(@Argument OpenDrawerInput input, Caller caller, Locale locale) {
        sessions.byId(input.tillSessionId(), caller);
        return TillRefusal.answer(locale, () -> {
            String reason = TillRefusal.reason(input.reason(), Drawer.LONGEST_REASON);
            UUID session = once.once(
                    input.idempotencyKey(),
                    "openDrawer",
                    List.of(input.tillSessionId(), reason),
                    () -> drawer.open(input.tillSessionId(), reason, caller, input.approval()));
            return sessions.byId(session).orElseThrow();
        });
    }

    record MoveCashInput(
            UUID tillSessionId,
            BigDecimal amount,
            String reason,
            @Nullable String approval,
            UUID idempotencyKey) {}

    record OpenDrawerInput(
            UUID tillSessionId, String reason, @Nullable String approval, UUID idempotencyKey) {}
}
