package dev.comptoir.users.approval;

import dev.comptoir.starter.errors.Messages;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.security.Caller;
import dev.comptoir.users.approval.Approvals.Refused;
import dev.comptoir.users.signin.LockOut;
import dev.comptoir.users.signin.LockOut.Subject;
import dev.comptoir.users.signin.LockOut.Verdict;
import dev.comptoir.users.staff.Passwords;
import dev.comptoir.users.staff.Staff;
import dev.comptoir.users.staff.User;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Approvals and PINs in the graph. */
@Controller
class ApprovalController {

    private static final Pattern ACTION = Pattern.compile("[A-Z_]{1,50}");
    private static final int LIMIT_PER_PERSON = 5;

    private final Approvals approvals;
    private final Pins pins;
    private final Staff staff;
    private final Passwords passwords;
    private final LockOut lockOut;

    ApprovalController(Approvals approvals, Pins pins, Staff staff, Passwords passwords, LockOut lockOut) {
        this.approvals = approvals;
        this.pins = pins;
        this.staff = staff;
        this.passwords = passwords;
        this.lockOut = lockOut;
    }

    @MutationMapping
    Object approve(@Argument ApproveInput input, Caller caller, Locale locale) {
        caller.requireStore(input.storeId());
        if (!ACTION.matcher(input.action()).matches()) {
            throw Refusal.badInput("approval.action", input.action());
        }
        var request = new Request(caller.userId(), input.action(), input.storeId());
        Object answer = approvals.approve(input.username(), input.secret(), request);
        return answer instanceof Refused refused
                ? new ApprovalRefusedError(Messages.text(locale, refused.key(), refused.arguments()))
                : answer;
    }

    @MutationMapping
    Object setMyPin(@Argument SetMyPinInput input, Caller caller, Locale locale) {
        if (!Pins.isOne(input.pin()) || Pins.isObvious(input.pin())) {
            return new PinRefusedError(Messages.text(locale, "pin.form"));
        }
        var me = new Subject("pin-of:" + caller.userId(), LIMIT_PER_PERSON);
        Verdict verdict = lockOut.count(List.of(me));
        User person = staff.findById(caller.userId()).filter(User::isEnabled).orElse(null);
        if (!verdict.allowed() || person == null || !passwords.matches(input.password(), person.passwordHash())) {
            return new PinRefusedError(verdict.retryAfter()
                    .map(wait -> Messages.text(locale, "approval.locked", wait.toMinutes() + 1))
                    .orElseGet(() -> Messages.text(locale, "pin.password")));
        }
        lockOut.forgive(me);
        pins.set(person.id(), input.pin());
        return person;
    }

    /** Null for others, as the username is. */
    @BatchMapping(typeName = "User", field = "hasPin")
    Map<User, @Nullable Boolean> hasPin(List<User> people) {
        Caller caller = Caller.current();
        var who = new HashSet<>(pins.whoHasOne(
                people.stream().map(User::id).filter(id -> knows(caller, id)).toList()));
        return people.stream()
                .filter(person -> knows(caller, person.id()))
                .collect(Collectors.toMap(Function.identity(), person -> who.contains(person.id())));
    }

    private static boolean knows(Caller caller, UUID person) {
        return caller.has(dev.comptoir.starter.security.Role.ADMIN)
                || caller.subject().equals(person.toString());
    }

    record ApproveInput(String username, String secret, String action, UUID storeId) {

        /** Without the secret: nobody reads it in a log. */
        @Override
        public String toString() {
            return "approval of %s by %s in %s".formatted(action, username, storeId);
        }
    }

    record SetMyPinInput(String pin, String password) {

        @Override
        public String toString() {
            return "a new PIN";
        }
    }

    record ApprovalRefusedError(String message) {}

    record PinRefusedError(String message) {}
}
