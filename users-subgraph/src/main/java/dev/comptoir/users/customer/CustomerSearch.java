package dev.comptoir.users.customer;

import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Customers by name, those that fit what was typed. */
@Repository
class CustomerSearch {

    private static final String LISTING = "customers.by-name";
    /** A page of text is no search. */
    private static final int MOST_WORDS = 6;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern PHONE = Pattern.compile("(?=(?:\\D*\\d){3})[\\d\\s\\u00A0\\u202F+()./-]+");
    /** Without what only some callers dial: of "+33 (0)6 12" and "06 12" there is 612 in both. */
    private static final Pattern NO_DIGITS = Pattern.compile("\\(0\\)|\\D");

    private final JdbcClient database;

    CustomerSearch(JdbcClient database) {
        this.database = database;
    }

    Connection<Customer> page(@Nullable String typed, PageRequest page) {
        Optional<Cursor> after = page.cursor(LISTING, String.class, UUID.class);
        Wanted wanted = Wanted.of(typed == null ? "" : typed);
        List<Row> rows = bind(database.sql("select " + Customers.COLUMNS + ", name_key" + wanted.from() + """
                                and (:afterName::text is null or (name_key, id) > (:afterName, :afterId::uuid))
                                order by name_key, id limit :limit"""), wanted)
                .param(
                        "afterName",
                        after.map(cursor -> cursor.part(0, String.class)).orElse(null))
                .param(
                        "afterId",
                        after.map(cursor -> cursor.part(1, UUID.class)).orElse(null))
                .param("limit", page.limit())
                .query((row, number) -> new Row(Customers.read(row, number), row.getString("name_key")))
                .list();
        Map<UUID, String> keys = new HashMap<>();
        rows.forEach(row -> keys.put(row.customer().id(), row.nameKey()));
        return Connection.of(
                rows.stream().map(Row::customer).toList(),
                page,
                customer -> Cursor.of(LISTING, keys.get(customer.id()), customer.id()),
                () -> bind(database.sql("select count(*)" + wanted.from()), wanted)
                        .query(Long.class)
                        .single());
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Wanted wanted) {
        var bound = statement;
        for (int i = 0; i < wanted.parts().size(); i++) {
            bound = bound.param("part" + i, wanted.parts().get(i));
        }
        return bound;
    }

    private record Row(Customer customer, String nameKey) {}

    /**
     * What is looked for.
     *
     * @param before what stands in the pattern before each part: a blank where it begins a word
     */
    private record Wanted(String before, List<String> parts) {

        static Wanted of(String typed) {
            if (PHONE.matcher(typed).matches()) {
                String digits = NO_DIGITS.matcher(typed).replaceAll("").replaceFirst("^0+", "");
                return new Wanted("", List.of(digits));
            }
            return new Wanted(
                    " ",
                    Arrays.stream(BETWEEN_WORDS.split(typed))
                            .filter(word -> !word.isEmpty())
                            .limit(MOST_WORDS)
                            .toList());
        }

        /** One condition per part, since an index serves no {@code like all}. */
        String from() {
            var sql = new StringBuilder(" from customer where erased_at is null ");
            for (int i = 0; i < parts.size(); i++) {
                sql.append("and found_by like '%")
                        .append(before)
                        .append("' || fold(:part")
                        .append(i)
                        .append(") || '%' ");
            }
            return sql.toString();
        }
    }
}
