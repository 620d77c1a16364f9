package dev.comptoir.users.approval;

import dev.comptoir.users.staff.Passwords;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The PINs that people set for themselves. */
@Repository
public class Pins {

    /** Wrong ones in a row, after which a PIN is taken no more. */
    private static final int MOST_FAILURES = 10;

    private static final Pattern FORM = Pattern.compile("[0-9]{4,8}");

    private final JdbcClient database;
    private final Passwords passwords;
    private final Clock clock;

    Pins(JdbcClient database, Passwords passwords, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Whether it has the form of a PIN: 4 to 8 digits. */
    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether everybody tries it first: one digit again and again, or a run such as 1234 or 4321. */
    static boolean isObvious(String pin) {
        return IntStream.of(-1, 0, 1).anyMatch(step -> IntStream.range(1, pin.length())
                .allMatch(i -> pin.charAt(i) - pin.charAt(i - 1) == step));
    }

    /** Takes the place of the one before. */
    public void set(UUID person, String pin) {
        database.sql("""
                        insert into staff_pin (staff_id, hash, set_at) values (:person, :hash, :now)
                        on conflict (staff_id) do update set hash = excluded.hash, set_at = excluded.set_at, failures = 0""")
                .param("person", person)
                .param("hash", passwords.hash(pin))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty when there is none, or it was guessed at too often. */
    Optional<String> hashOf(UUID person) {
        return database.sql("select hash from staff_pin where staff_id = :person and failures < :most")
                .param("person", person)
                .param("most", MOST_FAILURES)
                .query(String.class)
                .optional();
    }

    void note(UUID person, boolean wasRight) {
        database.sql("""
                        update staff_pin set failures = case when :right then 0 else failures + 1 end
                        where staff_id = :person and (failures > 0 or not :right)""").param("person", person).param("right", wasRight).update();
    }

    /** Those of the people who have one that is taken. */
    public List<UUID> whoHasOne(Collection<UUID> people) {
        return database.sql("""
                        select staff_id from staff_pin
                        where staff_id = any (:people::uuid[]) and failures < :most""")
                .param("people", people.stream().map(UUID::toString).toArray(String[]::new))
                .param("most", MOST_FAILURES)
                .query(UUID.class)
                .list();
    }
}
