package dev.comptoir.users.approval;

import dev.comptoir.users.signin.LockOut;
import dev.comptoir.users.signin.LockOut.Subject;
import dev.comptoir.users.signin.LockOut.Verdict;
import dev.comptoir.users.staff.Staff;
import dev.comptoir.users.staff.User;
import dev.comptoir.users.staff.Username;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Gives approvals to whoever proves to be somebody; whether he may approve it is for the service that does the act. */
@Service
class Approvals {

    private static final int LIMIT_PER_APPROVER = 5;

    /** One till asks several managers, and people mistype. */
    private static final int LIMIT_PER_REQUESTER = 10;

    private final Staff staff;
    private final Secrets secrets;
    private final LockOut lockOut;
    private final ApprovalTokens tokens;
    private final ApprovalAudit audit;

    Approvals(Staff staff, Secrets secrets, LockOut lockOut, ApprovalTokens tokens, ApprovalAudit audit) {
        this.staff = staff;
        this.secrets = secrets;
        this.lockOut = lockOut;
        this.tokens = tokens;
        this.audit = audit;
    }

    /**
     * What comes of asking.
     *
     * @param key of the message bundle, with its argument
     */
    record Refused(String key, Object... arguments) {}

    /** @return an {@link Approval}, or why there is none */
    Object approve(String name, String secret, Request request) {
        Optional<Username> username = Username.typed(name);
        Optional<User> person = username.flatMap(staff::named);
        var account =
                new Subject("approval:" + username.map(Username::value).orElse(storable(name)), LIMIT_PER_APPROVER);
        var requester = new Subject("approval-for:" + request.requestedBy(), LIMIT_PER_REQUESTER);
        Verdict verdict = lockOut.count(List.of(account, requester));
        Optional<UUID> approver = person.map(User::id);
        if (!verdict.allowed() || !secrets.prove(person, secret)) {
            boolean locked = verdict.retryAfter().isPresent();
            audit.record(locked ? "LOCKED_OUT" : "REFUSED", approver.orElse(null), request);
            return locked
                    ? new Refused(
                            "approval.locked",
                            verdict.retryAfter().orElseThrow().toMinutes() + 1)
                    : new Refused("approval.refused");
        }
        lockOut.forgive(account, requester);
        User proven = person.orElseThrow();
        boolean worksThere = proven.stores()
                .ids()
                .map(ids -> ids.contains(request.storeId()))
                .orElse(true);
        audit.record(worksThere ? "GIVEN" : "REFUSED", proven.id(), request);
        return worksThere ? tokens.sign(proven, request) : new Refused("approval.elsewhere");
    }

    /** Without control characters, which the database cannot keep, and halves of characters. */
    private static String storable(String name) {
        return name.replaceAll("[\\p{Cc}\\p{Cs}]", "");
    }
}
