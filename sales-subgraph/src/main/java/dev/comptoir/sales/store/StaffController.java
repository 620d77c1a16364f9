package dev.comptoir.sales.store;

import dev.comptoir.starter.ids.Ids;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** Adds to the people of the chain, whom another service knows, the stores they are assigned to. */
@Controller
class StaffController {

    private final Stores stores;

    StaffController(Stores stores) {
        this.stores = stores;
    }

    /** A person as the router describes him. @param storeIds empty = all stores */
    record User(String id, Optional<Set<UUID>> storeIds) {

        static User of(Map<String, Object> representation) {
            Object ids = representation.get("storeIds");
            return new User(
                    String.valueOf(representation.get("id")),
                    ids instanceof Collection<?> some ? Optional.of(valid(some)) : Optional.empty());
        }

        private static Set<UUID> valid(Collection<?> ids) {
            var valid = new LinkedHashSet<UUID>();
            for (Object id : ids) {
                if (id instanceof String text && Ids.isId(text)) {
                    valid.add(UUID.fromString(text));
                }
            }
            return valid;
        }
    }

    @EntityMapping
    List<User> user(List<Map<String, Object>> representations) {
        return representations.stream().map(User::of).toList();
    }

    /** One statement for all of them. */
    @BatchMapping
    Map<User, List<Store>> stores(List<User> users) {
        boolean anyAssignedToAll =
                users.stream().anyMatch(user -> user.storeIds().isEmpty());
        List<Store> needed = anyAssignedToAll
                ? stores.findAllByOrderByName()
                : stores.findByIdInOrderByName(users.stream()
                        .flatMap(user -> user.storeIds().stream().flatMap(Set::stream))
                        .distinct()
                        .toList());
        var byUser = new HashMap<User, List<Store>>();
        for (User user : users) {
            byUser.put(
                    user,
                    needed.stream()
                            .filter(store -> user.storeIds().isEmpty()
                                    || user.storeIds().get().contains(store.id()))
                            .toList());
        }
        return byUser;
    }
}
