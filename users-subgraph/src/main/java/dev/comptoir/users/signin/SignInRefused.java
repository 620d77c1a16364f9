package dev.comptoir.users.signin;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** Sign-in is refused; the same for an unknown name, a wrong password and a suspended person. */
final class SignInRefused extends AuthenticationException {

    private final transient @Nullable Duration retryAfter;

    SignInRefused(Optional<Duration> retryAfter) {
        super("Sign-in refused");
        this.retryAfter = retryAfter.orElse(null);
    }

    /** How long the next attempt has to wait; empty when it may be made at once. */
    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
