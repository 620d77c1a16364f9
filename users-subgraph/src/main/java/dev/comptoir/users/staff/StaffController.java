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
    StaffMember me(Caller caller) {
        return isProgram(caller) ? null : staff.findById(caller.userId()).orElse(null);
    }

    @EntityMapping("User")
    List<@Nullable StaffMember> user(@Argument List<UUID> idList) {
        Map<UUID, StaffMember> found = staff.findAllById(Set.copyOf(idList)).stream()
                .collect(Collectors.toMap(StaffMember::id, Function.identity()));
        return idList.stream().<@Nullable StaffMember>map(found::get).toList();
    }

    @SchemaMapping(typeName = "User")
    UUID id(StaffMember person) {
        return person.id();
    }

    @SchemaMapping(typeName = "User")
    @Nullable
    String username(StaffMember person, Caller caller) {
        return knows(caller, person) ? person.username().value() : null;
    }

    @SchemaMapping(typeName = "User")
    String displayName(StaffMember person) {
        return person.displayName();
    }

    @SchemaMapping(typeName = "User")
    @Nullable
    Set<StaffRole> roles(StaffMember person, Caller caller) {
        return knows(caller, person) ? person.roles() : null;
    }

    /** Not null for others, as above: there null means every store. */
    @SchemaMapping(typeName = "User")
    @Nullable
    List<UUID> storeIds(StaffMember person, Caller caller) {
        if (!knows(caller, person) && !caller.has(Role.SERVICE)) {
            throw Refusal.forbidden("user.stores-not-yours");
        }
        return person.stores().ids().orElse(null);
    }

    private static boolean knows(Caller caller, StaffMember person) {
        return caller.has(Role.ADMIN) || caller.subject().equals(person.id().toString());
    }

    private static boolean isProgram(Caller caller) {
        return caller.has(Role.SERVICE) || caller.has(Role.PARTNER);
    }
}
