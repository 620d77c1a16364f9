package dev.comptoir.sales.till;

import dev.comptoir.sales.audit.AuditLog;
import dev.comptoir.sales.permission.Allowed;
import dev.comptoir.sales.permission.TillAction;
import dev.comptoir.sales.permission.TillPermissions;
import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.store.Stores;
import dev.comptoir.starter.idempotency.OnceOnly;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Registers and their sessions: what is done with them. */
@Controller
class TillController {

    private static final int LONGEST_NAME = 50;

    private final Tills tills;
    private final TillSessions sessions;
    private final Registers registers;
    private final Registration registration;
    private final Stores stores;
    private final TillPermissions permissions;
    private final AuditLog audit;
    private final OnceOnly once;

    TillController(
            Tills tills,
            TillSessions sessions,
            Registers registers,
            Registration registration,
            Stores stores,
            TillPermissions permissions,
            AuditLog audit,
            OnceOnly once) {
        this.tills = tills;
        this.sessions = sessions;
        this.registers = registers;
        this.registration = registration;
        this.stores = stores;
        this.permissions = permissions;
        this.audit = audit;
        this.once = once;
    }

    @QueryMapping
    @Nullable
    TillSession tillSession(@Argument UUID id, Caller caller) {
        Optional<TillSession> session = sessions.byId(id);
        session.ifPresent(found -> caller.requireStore(found.storeId()));
        return session.orElse(null);
    }

    @MutationMapping
    Object saveRegister(@Argument SaveRegisterInput input, Caller caller, Locale locale) {
        caller.requireStore(input.storeId());
        return TillRefusal.answer(locale, () -> {
            String name = input.name().strip();
            var register = new Register(input.id() == null ? Ids.next() : input.id(), input.storeId(), name);
            if (name.isEmpty()
                    || name.length() > LONGEST_NAME
                    || stores.findById(input.storeId()).isEmpty()
                    || !saved(register, caller)) {
                throw TillRefusal.of(InvalidRegisterError::new, "till.register", LONGEST_NAME);
            }
            return register;
        });
    }

    private boolean saved(Register register, Caller caller) {
        try {
            return registration.save(register, caller);
        } catch (DuplicateKeyException e) {
            return false;
        }
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
        UUID session = tills.open(register, openingFloat, store.currency().getDefaultFractionDigits(), caller.userId());
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
    Object moveCash(@Argument MoveCashInput input, Caller caller, Locale locale) {
        requireStoreOf(input.tillSessionId(), caller);
        return TillRefusal.answer(locale, () -> {
            UUID session = once.once(
                    input.idempotencyKey(),
                    "moveCash",
                    List.of(input.tillSessionId(), input.amount().stripTrailingZeros(), input.reason()),
                    () -> moved(input, caller));
            return sessions.byId(session).orElseThrow();
        });
    }

    private UUID moved(MoveCashInput input, Caller caller) {
        UUID session = tills.moveCash(input.tillSessionId(), input.amount(), input.reason(), caller.userId());
        UUID store = sessions.byId(session).orElseThrow().storeId();
        Allowed who = permissions.require(
                caller, TillAction.MOVE_CASH, store, input.amount().abs(), input.approval());
        audit.record(
                store,
                who,
                "moveCash",
                session,
                Map.of(),
                Map.of("amount", input.amount(), "reason", input.reason().strip()));
        return session;
    }

    @MutationMapping
    Object closeTill(@Argument CloseTillInput input, Caller caller, Locale locale) {
        requireStoreOf(input.tillSessionId(), caller);
        return TillRefusal.answer(locale, () -> {
            tills.close(input.tillSessionId(), input.counted(), input.note(), caller.userId());
            return sessions.byId(input.tillSessionId()).orElseThrow();
        });
    }

    private void requireStoreOf(UUID session, Caller caller) {
        sessions.byId(session).ifPresent(found -> caller.requireStore(found.storeId()));
    }

    record SaveRegisterInput(@Nullable UUID id, UUID storeId, String name) {}

    record OpenTillInput(
            UUID registerId,
            BigDecimal openingFloat,
            @Nullable UUID idempotencyKey) {}

    record MoveCashInput(
            UUID tillSessionId,
            BigDecimal amount,
            String reason,
            @Nullable String approval,
            UUID idempotencyKey) {}

    record CloseTillInput(
            UUID tillSessionId,
            List<Tills.Counted> counted,
            @Nullable String note) {}

    record InvalidRegisterError(String message) {}

    record RegisterNotFoundError(String message) {}

    record TillAlreadyOpenError(String message, TillSession session) {}
}
