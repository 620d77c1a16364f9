package dev.comptoir.users.staff;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks the passwords of people, slowly on purpose (about 95 ms on one core of a small server). Safe for
 * concurrent use; waits when more checks are under way than the machine should bear.
 */
@Component
public final class Passwords {

    /** Longer than anybody types, and short enough to be hashed without a thought. In characters. */
    public static final int LONGEST = 128;

    /** Argon2id as OWASP's Password Storage Cheat Sheet wants it at least: 19 MiB, 2 passes, 1 lane. */
    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

    /** Each check takes 19 MiB and a core: a burst of sign-ins must wait, not exhaust the memory. */
    private final Semaphore underWay =
            new Semaphore(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4));

    private final String nobodys = hash("nobody has this password");

    public String hash(String password) {
        underWay.acquireUninterruptibly();
        try {
            return argon2.encode(password);
        } finally {
            underWay.release();
        }
    }

    /**
     * Whether the password is the one hashed.
     *
     * @param hash null for a person who does not exist: the answer is no, after the same time
     */
    public boolean matches(String password, @Nullable String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        underWay.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash == null ? nobodys : hash) && hash != null;
        } finally {
            underWay.release();
        }
    }
}
