package dev.comptoir.users.clients;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * How the secrets of programs are hashed. They are long and random, so that guessing is hopeless at any speed, and they
 * are checked at every token request: 2 MiB and one pass cost about 4 ms, where a person's password costs 95 ms.
 */
final class ClientSecrets extends Argon2PasswordEncoder {

    ClientSecrets() {
        super(16, 32, 1, 2_048, 1);
    }
}
