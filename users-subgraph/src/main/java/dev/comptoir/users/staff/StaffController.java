package dev.comptoir.users.staff;

import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.security.Caller;
import dev.comptoir.starter.security.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** People in the graph: everybody may read a name, the rest is for the person and for admins. */
@Controller
class StaffController {

    private final Staff staff;

    StaffController(Staff staff) {
        this.staff = staff;
    }

    @QueryMapping
    @Nullable
    User me(Caller caller) {
        return isProgram(caller) ? null : staff.findById(caller.userId()).orElse(null);
    }

    @EntityMapping
    List<@Nullable User> user(@Argument List<UUID> idList) {
        Map<UUID, User> found =
                staff.findAllById(Set.copyOf(idList)).stream().collect(Collectors.toMap(User::id, Function.identity()));
        return idList.stream().<@Nullable User>map(found::get).toList();
    }

    @SchemaMapping
    UUID id(User person) {
        return person.id();
    }

    @SchemaMapping
    @Nullable
    String username(User person, Caller caller) {
        return knows(caller, person) ? person.username().value() : null;
    }

    @SchemaMapping
    String displayName(User person) {
        return person.displayName();
    }

    @SchemaMapping
    @Nullable
    Set<StaffRole> roles(User person, Caller caller) {
        return knows(caller, person) ? person.roles() : null;
    }

    /** Not null for others, as above: there null means every store. */
    @SchemaMapping
    @Nullable
    List<UUID> storeIds(User person, Caller caller) {
        if (!knows(caller, person) && !caller.has(Role.SERVICE)) {
            throw Refusal.forbidden("user.stores-not-yours");
        }
        return person.stores().ids().orElse(null);
    }

    private static boolean knows(Caller caller, User person) {
        return caller.has(Role.ADMIN) || caller.subject().equals(person.id().toString());
    }

    private static boolean isProgram(Caller caller) {
        return caller.has(Role.SERVICE) || caller.has(Role.PARTNER);
    }
}
