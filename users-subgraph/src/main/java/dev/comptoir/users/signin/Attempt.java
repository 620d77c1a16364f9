package dev.comptoir.users.signin;

import dev.comptoir.users.staff.Username;
import java.util.Optional;

/**
 * Somebody tries to sign in.
 *
 * @param name what was typed as the username
 * @param password what was typed as the password
 * @param origin where the request comes from
 */
record Attempt(String name, String password, Origin origin) {

    /** The username typed; none when the text cannot be one. */
    Optional<Username> username() {
        return Username.typed(name);
    }

    /** What the lock-out counts as the account: other spellings of one username are the same account. */
    String account() {
        return username().map(Username::value).orElse(name);
    }
}
