package dev.comptoir.sales.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names of those who ever worked at a till, as their access tokens said last. */
@Repository
public class StaffNames {

    private static final int LONGEST = 200;
    private static final int MOST_REMEMBERED = 10_000;

    private final JdbcClient database;
    private final Cache<UUID, String> written =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    StaffNames(JdbcClient database) {
        this.database = database;
    }

    /** By id; one statement. Who never worked at a till is missing. */
    public Map<UUID, String> of(Collection<@Nullable UUID> people) {
        var names = new HashMap<UUID, String>();
        database.sql("select user_id, name from staff_name where user_id = any (:ids::uuid[])")
                .param(
                        "ids",
                        people.stream()
                                .filter(Objects::nonNull)
                                .distinct()
                                .map(UUID::toString)
                                .toArray(String[]::new))
                .query(row -> {
                    names.put(row.getObject("user_id", UUID.class), row.getString("name"));
                });
        return names;
    }

    /** Writes a name down, unless it is what was written last. */
    void remember(UUID person, String name) {
        String kept = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        if (kept.equals(written.getIfPresent(person))) {
            return;
        }
        database.sql("""
                        insert into staff_name (user_id, name) values (:id, :name)
                        on conflict (user_id) do update set name = excluded.name where staff_name.name <> excluded.name""").param("id", person).param("name", kept).update();
        written.put(person, kept);
    }
}
