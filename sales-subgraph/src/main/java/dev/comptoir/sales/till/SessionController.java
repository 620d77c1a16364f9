package dev.comptoir.sales.till;

import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.store.Stores;
import dev.comptoir.starter.idempotency.OnceOnly;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Till sessions in the graph: they are opened, looked at and closed. */
@Controller
class SessionController {

    private final OpeningTills opening;
    private final ClosingTills closing;
    private final TillSessions sessions;
    private final Registers registers;
    private final Stores stores;
    private final OnceOnly once;

    SessionController(
            OpeningTills opening,
            ClosingTills closing,
            TillSessions sessions,
            Registers registers,
            Stores stores,
            OnceOnly once) {
        this.opening = opening;
        this.closing = closing;
        this.sessions = sessions;
        this.registers = registers;
        this.stores = stores;
        this.once = once;
    }

    @QueryMapping
    @Nullable
    TillSession tillSession(@Argument UUID id, Caller caller) {
        return sessions.byId(id, caller).orElse(null);
    }

    @MutationMapping
    Object openTill(@Argument OpenTillInput input, Caller caller, Locale locale) {
        return TillRefusal.answer(locale, () -> {
            Register register = registers
                    .byId(input.registerId())
                    .orElseThrow(() -> TillRefusal.of(RegisterNotFoundError::new, "till.no-register"));
            caller.requireStore(register.storeId());
            UUID session = input.idempotencyKey() == null
                    ? open(register, input.openingFloat(), caller)
                    : once.once(
                            input.idempotencyKey(),
                            "openTill",
                            List.of(input.registerId(), input.openingFloat().stripTrailingZeros()),
                            () -> open(register, input.openingFloat(), caller));
            return sessions.byId(session).orElseThrow();
        });
    }

    private UUID open(Register register, BigDecimal openingFloat, Caller caller) {
        Store store = stores.findById(register.storeId()).orElseThrow();
        UUID session =
                opening.open(register, openingFloat, store.currency().getDefaultFractionDigits(), caller.userId());
        if (session == null) {
            throw TillRefusal.of(
                    message -> new TillAlreadyOpenError(
                            message, sessions.openOn(List.of(register.id())).getFirst()),
                    "till.already-open",
                    register.name());
        }
        return session;
    }

    @MutationMapping
    Object closeTill(@Argument CloseTillInput input, Caller caller, Locale locale) {
        sessions.byId(input.tillSessionId(), caller);
        return TillRefusal.answer(locale, () -> {
            closing.close(input.tillSessionId(), input.counted(), input.note(), caller);
            return sessions.byId(input.tillSessionId()).orElseThrow();
        });
    }

    record OpenTillInput(
            UUID registerId,
            BigDecimal openingFloat,
            @Nullable UUID idempotencyKey) {}

    record CloseTillInput(
            UUID tillSessionId,
            List<ClosingTills.Counted> counted,
            @Nullable String note) {}

    record RegisterNotFoundError(String message) {}

    record TillAlreadyOpenError(String message, TillSession session) {}
}
