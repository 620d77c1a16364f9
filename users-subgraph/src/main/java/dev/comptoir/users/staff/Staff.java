package dev.comptoir.users.staff;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Everybody who works for the chain, or did. */
public interface Staff extends JpaRepository<User, UUID> {

    /** @param username as {@link Username#value()} folds it */
    Optional<User> findByUsername(String username);

    default Optional<User> named(Username username) {
        return findByUsername(username.value());
    }

    boolean existsByDemoTrueAndEnabledTrue();
}
