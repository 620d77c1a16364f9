package dev.comptoir.users.demo;

import dev.comptoir.users.staff.StaffRole;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The accounts of a demo.
 *
 * @param password the one password of all of them; blank for no demo
 * @param accounts who they are
 */
@ConfigurationProperties("comptoir.demo")
public record DemoProperties(
        @DefaultValue("") String password, @DefaultValue List<Account> accounts) {

    /**
     * Somebody to sign in as.
     *
     * @param stores the stores by id; not said means every store, for an admin
     * @param pin to approve with at a till; not said means none
     */
    public record Account(
            UUID id,
            String username,
            String displayName,
            Set<StaffRole> roles,
            @Nullable List<UUID> stores,
            @Nullable String pin) {}

    /** Whether anything of a demo is configured, were it only half of it. */
    public boolean isPresent() {
        return !password.isBlank() || !accounts.isEmpty();
    }
}
