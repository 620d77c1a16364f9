package dev.comptoir.sales.till;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.store.Stores;
import dev.comptoir.starter.security.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** Registers between their stores and their sessions: one statement per field, however many there are. */
@Controller
class RegisterFieldsController {

    private final Registers registers;
    private final TillSessions sessions;
    private final Stores stores;

    RegisterFieldsController(Registers registers, TillSessions sessions, Stores stores) {
        this.registers = registers;
        this.sessions = sessions;
        this.stores = stores;
    }

    @BatchMapping(typeName = "Store", field = "registers")
    Map<Store, List<Register>> registers(List<Store> asked) {
        Caller caller = Caller.current();
        asked.forEach(store -> caller.requireStore(store.id()));
        Map<UUID, List<Register>> found = registers
                .ofStores(asked.stream().map(Store::id).toList())
                .stream()
                .collect(groupingBy(Register::storeId));
        return asked.stream().collect(toMap(store -> store, store -> found.getOrDefault(store.id(), List.of())));
    }

    @BatchMapping(typeName = "Register", field = "store")
    Map<Register, Store> storesOf(List<Register> asked) {
        Map<UUID, Store> found =
                stores
                        .findByIdInOrderByName(
                                asked.stream().map(Register::storeId).distinct().toList())
                        .stream()
                        .collect(toMap(Store::id, Function.identity()));
        return asked.stream().collect(toMap(register -> register, register -> found.get(register.storeId())));
    }

    @BatchMapping(typeName = "Register", field = "session")
    Map<Register, @Nullable TillSession> sessionsOf(List<Register> asked) {
        Map<UUID, TillSession> open = sessions
                .openOn(asked.stream().map(Register::id).toList())
                .stream()
                .collect(toMap(TillSession::registerId, Function.identity()));
        var byRegister = new HashMap<Register, @Nullable TillSession>();
        asked.forEach(register -> byRegister.put(register, open.get(register.id())));
        return byRegister;
    }

    @BatchMapping(typeName = "TillSession", field = "register")
    Map<TillSession, Register> registersOf(List<TillSession> asked) {
        Map<UUID, Register> found =
                registers
                        .byIds(asked.stream()
                                .map(TillSession::registerId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(toMap(Register::id, Function.identity()));
        return asked.stream().collect(toMap(session -> session, session -> found.get(session.registerId())));
    }
}
