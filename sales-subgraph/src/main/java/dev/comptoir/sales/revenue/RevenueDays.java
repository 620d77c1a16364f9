package dev.comptoir.sales.revenue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the figures of any stores and any periods in one statement, in time that does not depend on the sale lines. */
@Repository
class RevenueDays {

    private final JdbcClient database;

    RevenueDays(JdbcClient database) {
        this.database = database;
    }

    /** The figures of each request, by day in order, or the one of the whole; none where nothing was sold. */
    Map<Asked, List<Figures>> find(Collection<Asked> requests) {
        List<Asked> asked = List.copyOf(requests);
        var found = new HashMap<Asked, List<Figures>>();
        database.sql("""
                        select asked.number, case when asked.day_by_day then r.day end as shown,
                            sum(r.sold), sum(r.refunded), sum(r.receipts), sum(r.returns), sum(r.units)
                        from unnest(:stores::uuid[], :first::date[], :last::date[], :dayByDay::bool[])
                            with ordinality as asked (store_id, first_day, last_day, day_by_day, number)
                        join revenue_day r
                            on r.store_id = asked.store_id and r.day between asked.first_day and asked.last_day
                        group by asked.number, shown
                        order by asked.number, shown""")
                .param("stores", column(asked, Asked::storeId))
                .param("first", column(asked, request -> request.period().from()))
                .param("last", column(asked, request -> request.period().to()))
                .param("dayByDay", column(asked, Asked::dayByDay))
                .query(rows -> {
                    Asked request = asked.get(rows.getInt(1) - 1);
                    found.computeIfAbsent(request, first -> new ArrayList<>()).add(figures(rows));
                });
        return found;
    }

    private static Figures figures(ResultSet rows) throws SQLException {
        return new Figures(
                rows.getObject(2, LocalDate.class),
                rows.getBigDecimal(3),
                rows.getBigDecimal(4),
                rows.getInt(5),
                rows.getInt(6),
                rows.getBigDecimal(7));
    }

    /** As text, which the statement casts: the driver knows no arrays of ids or days. */
    private static String[] column(List<Asked> asked, Function<Asked, Object> value) {
        return asked.stream().map(value).map(String::valueOf).toArray(String[]::new);
    }
}
