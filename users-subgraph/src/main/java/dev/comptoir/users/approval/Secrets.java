package dev.comptoir.users.approval;

import dev.comptoir.users.staff.Passwords;
import dev.comptoir.users.staff.User;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks what somebody types to prove who he is: his PIN, or his password. */
@Component
class Secrets {

    private final Pins pins;
    private final Passwords passwords;

    Secrets(Pins pins, Passwords passwords) {
        this.pins = pins;
        this.passwords = passwords;
    }

    /** Takes the same time whoever it is, and whether he exists: one hash is computed. */
    boolean prove(Optional<User> person, String secret) {
        boolean isRight = Pins.isOne(secret)
                ? isPin(person, secret)
                : passwords.matches(secret, person.map(User::passwordHash).orElse(null));
        return isRight && person.filter(User::isEnabled).isPresent();
    }

    private boolean isPin(Optional<User> person, String pin) {
        boolean isRight = passwords.matches(
                pin, person.flatMap(one -> pins.hashOf(one.id())).orElse(null));
        person.ifPresent(one -> pins.note(one.id(), isRight));
        return isRight;
    }
}
