package dev.comptoir.sales.oversight;

import static java.util.stream.Collectors.toMap;

import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.store.Stores;
import dev.comptoir.sales.text.PlainText;
import dev.comptoir.sales.till.Person;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.PageRequest;
import dev.comptoir.starter.security.Caller;
import dev.comptoir.starter.security.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The audit log in the graph: of a store for its managers, of the company for administrators. */
@Controller
class AuditController {

    private static final int MOST = 100;

    private final AuditEntries entries;
    private final Stores stores;

    AuditController(AuditEntries entries, Stores stores) {
        this.entries = entries;
        this.stores = stores;
    }

    @QueryMapping
    Connection<AuditEntry> auditLog(
            @Argument @Nullable UUID storeId,
            @Argument @Nullable String act,
            @Argument @Nullable UUID personId,
            @Argument @Nullable UUID subject,
            @Argument int first,
            @Argument @Nullable String after,
            Caller caller) {
        if (storeId != null) {
            caller.requireStore(storeId);
        } else if (!caller.has(Role.ADMIN)) {
            throw Refusal.forbidden("audit.whole");
        }
        return entries.page(
                new AuditEntries.Wanted(storeId, act == null ? null : PlainText.of(act), personId, subject),
                PageRequest.of(first, after, MOST));
    }

    @BatchMapping(typeName = "AuditEntry", field = "store")
    Map<AuditEntry, @Nullable Store> storesOf(List<AuditEntry> asked) {
        Map<UUID, Store> found = stores
                .findByIdInOrderByName(asked.stream()
                        .map(AuditEntry::storeId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(toMap(Store::id, Function.identity()));
        var stores = new HashMap<AuditEntry, @Nullable Store>();
        asked.forEach(entry -> stores.put(entry, entry.storeId() == null ? null : found.get(entry.storeId())));
        return stores;
    }

    @SchemaMapping
    @Nullable
    Person by(AuditEntry entry) {
        return Person.of(entry.byId());
    }

    @SchemaMapping
    @Nullable
    Person approvedBy(AuditEntry entry) {
        return Person.of(entry.approvedById());
    }
}
