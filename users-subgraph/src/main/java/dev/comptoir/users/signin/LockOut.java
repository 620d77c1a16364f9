package dev.comptoir.users.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever guesses passwords. Counted in the database, per account (known or not) and per address, before the
 * password is looked at: attempts made at the same moment, on any instance, count each other.
 */
@Component
public class LockOut {

    private static final int LIMIT_PER_ACCOUNT = 5;

    /** A shop's computers share one address, and several people mistype on a Monday morning. */
    private static final int LIMIT_PER_ADDRESS = 20;

    private final JdbcClient database;
    private final Clock clock;

    LockOut(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What failures are counted of.
     *
     * @param name of an account, an address or a person, with what it is before it
     * @param limit how many failures in a row lock it
     */
    public record Subject(String name, int limit) {}

    /**
     * What the lock-out says of an attempt.
     *
     * @param allowed whether the password may be looked at
     * @param retryAfter how long the next attempt has to wait, if this one fails
     */
    public record Verdict(boolean allowed, Optional<Duration> retryAfter) {}

    /**
     * Counts the attempt as failed, until {@link #forgive} says otherwise. One that is not allowed is not counted, else
     * a lock would never end.
     */
    @Transactional
    Verdict count(Attempt attempt) {
        return count(subjectsOf(attempt));
    }

    /** The same of an attempt at something else than signing in. @param subjects always in the same order */
    @Transactional
    public Verdict count(List<Subject> subjects) {
        Instant now = clock.instant();
        List<Counter> counters =
                subjects.stream().map(subject -> locked(subject, now)).toList();
        Optional<Duration> locked = longestWait(counters, now);
        if (locked.isPresent()) {
            return new Verdict(false, locked);
        }
        List<Counter> counted =
                counters.stream().map(counter -> counter.andOne(now)).toList();
        counted.forEach(this::save);
        return new Verdict(true, longestWait(counted, now));
    }

    /** The attempt counted last was a success: the account begins anew, the address has one failure fewer. */
    @Transactional
    void forgive(Attempt attempt) {
        List<Subject> subjects = subjectsOf(attempt);
        forgive(subjects.getFirst(), subjects.getLast());
    }

    /** The same: the account begins anew, what is around it has one failure fewer. */
    @Transactional
    public void forgive(Subject account, Subject around) {
        forgive(account);
        // Not the whole address: with one good account, an attacker would wipe out his tries at all others.
        Counter counter = locked(around, clock.instant());
        save(counter.with(counter.failures().butOne()));
    }

    /** The subject begins anew. */
    @Transactional
    public void forgive(Subject account) {
        save(locked(account, clock.instant()).with(Failures.none(clock.instant())));
    }

    /** Drops what no longer counts. */
    void forgetOld() {
        database.sql("delete from sign_in_failures where last_at < ?")
                .param(utc(clock.instant().minus(Failures.REMEMBERED)))
                .update();
    }

    /** The account first, always: two attempts can then not wait for each other. */
    private static List<Subject> subjectsOf(Attempt attempt) {
        return List.of(
                new Subject("account:" + attempt.account(), LIMIT_PER_ACCOUNT),
                new Subject("address:" + attempt.origin().network(), LIMIT_PER_ADDRESS));
    }

    /** The counter, which nobody else changes until the transaction ends. */
    private Counter locked(Subject subject, Instant now) {
        Failures failures = database.sql("""
                        insert into sign_in_failures (subject, failures, last_at)
                        values (sha256(convert_to(:subject, 'UTF8')), 0, :now)
                        on conflict (subject) do update set failures = sign_in_failures.failures
                        returning failures, last_at, locked_until""")
                .param("subject", subject.name())
                .param("now", utc(now))
                .query(LockOut::toFailures)
                .single();
        return new Counter(subject.name(), subject.limit(), failures);
    }

    private void save(Counter counter) {
        Instant lockedUntil = counter.failures().lockedUntil();
        database.sql("""
                        update sign_in_failures set failures = :failures, last_at = :lastAt, locked_until = :lockedUntil
                        where subject = sha256(convert_to(:subject, 'UTF8'))""")
                .param("subject", counter.subject())
                .param("failures", counter.failures().count())
                .param("lastAt", utc(counter.failures().lastAt()))
                .param(
                        "lockedUntil",
                        lockedUntil == null ? null : utc(lockedUntil),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static Optional<Duration> longestWait(List<Counter> counters, Instant now) {
        return counters.stream()
                .flatMap(counter -> counter.failures().retryAfter(now).stream())
                .max(Duration::compareTo);
    }

    private static Failures toFailures(ResultSet row, int number) throws SQLException {
        return new Failures(row.getInt("failures"), instant(row, "last_at"), nullableInstant(row, "locked_until"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Counter(String subject, int limit, Failures failures) {

        Counter andOne(Instant now) {
            return with(failures.andOne(limit, now));
        }

        Counter with(Failures changed) {
            return new Counter(subject, limit, changed);
        }
    }
}
