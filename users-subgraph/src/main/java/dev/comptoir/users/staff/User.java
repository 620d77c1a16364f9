package dev.comptoir.users.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person who works for the chain: can sign in while enabled, and sees the stores assigned. */
@Entity
@Table(name = "staff_member")
public class User {

    @Id
    private UUID id;

    private String username;
    private String displayName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private Set<StaffRole> roles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<UUID> storeIds;

    private String passwordHash;
    private boolean enabled = true;
    private boolean demo;
    private Instant createdAt;

    @Version
    private @Nullable Integer version; // null until saved: how Spring Data tells a new person

    @SuppressWarnings("NullAway") // filled by JPA
    protected User() {}

    /**
     * A new member of staff, who can sign in at once.
     *
     * @throws IllegalArgumentException without a role, without a name, or with every store for somebody who is no admin
     */
    public static User hire(
            UUID id,
            Username username,
            String displayName,
            Set<StaffRole> roles,
            StoreAssignment stores,
            String passwordHash,
            Instant at) {
        refuseUnless(!displayName.isBlank() && displayName.length() <= 100, "A display name has 1 to 100 characters");
        refuseUnless(!roles.isEmpty(), "A member of staff has at least one role");
        refuseUnless(
                stores.ids().isPresent() || roles.contains(StaffRole.ADMIN),
                "Only an admin is assigned to every store");
        var member = new User();
        member.id = id;
        member.username = username.value();
        member.displayName = displayName.strip();
        member.roles = EnumSet.copyOf(roles);
        member.storeIds = stores.ids().orElse(null);
        member.passwordHash = passwordHash;
        member.createdAt = at;
        return member;
    }

    /** The same person, marked as one of the demo. */
    public User forDemo() {
        demo = true;
        return this;
    }

    /** Ends the right to sign in and to renew tokens; tokens already given end by themselves within minutes. */
    public void suspend() {
        enabled = false;
    }

    public UUID id() {
        return id;
    }

    public Username username() {
        return new Username(username);
    }

    public String displayName() {
        return displayName;
    }

    public Set<StaffRole> roles() {
        return Set.copyOf(roles);
    }

    public StoreAssignment stores() {
        return storeIds == null ? StoreAssignment.everyStore() : StoreAssignment.of(storeIds);
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean isEnabled() {
        return enabled;
    }

    private static void refuseUnless(boolean allowed, String reason) {
        if (!allowed) {
            throw new IllegalArgumentException(reason);
        }
    }
}
