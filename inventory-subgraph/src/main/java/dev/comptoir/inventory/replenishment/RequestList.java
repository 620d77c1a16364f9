package dev.comptoir.inventory.replenishment;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests page by page, in one statement, which counts them only when that is asked for. */
@Repository
class RequestList {

    private final JdbcClient jdbc;

    RequestList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Connection<ReplenishmentRequest> page(RequestFilter filter, PageRequest page, boolean counted) {
        Optional<Cursor> after = filter.cursorOf(page);
        var found = new ArrayList<ReplenishmentRequest>();
        var total = new long[1];
        bind(filter, page, after, jdbc.sql(sql(filter, after.isPresent(), counted)))
                .query(row -> {
                    total[0] = row.getLong("total");
                    if (row.getObject("id") != null) {
                        found.add(ReplenishmentRequest.read(row));
                    }
                });
        return Connection.of(found, page, filter::cursorAt, total[0]);
    }

    private static String sql(RequestFilter filter, boolean goesOn, boolean counted) {
        String some = "status = '%s'".formatted(filter.status())
                + (filter.stores().isPresent() ? " and store_id = any(:stores)" : "")
                + (filter.origin() == null ? "" : " and origin = :origin");
        String order = "%1$s %2$s, id %2$s".formatted(filter.time(), filter.direction());
        return """
                select total, %s
                  from (select %s as total) counted
                  left join (select * from replenishment_request
                              where %s %s
                              order by %s
                              limit :limit) request on true
                 order by %s
                """.formatted(
                        ReplenishmentRequest.COLUMNS,
                        counted ? "(select count(*) from replenishment_request where %s)".formatted(some) : "0",
                        some,
                        goesOn ? "and (%s, id) %s (:time, :id)".formatted(filter.time(), filter.beyond()) : "",
                        order,
                        order);
    }

    private static JdbcClient.StatementSpec bind(
            RequestFilter filter, PageRequest page, Optional<Cursor> after, JdbcClient.StatementSpec statement) {
        JdbcClient.StatementSpec bound = statement.param("limit", page.limit());
        if (filter.stores().isPresent()) {
            Set<UUID> stores = filter.stores().get();
            bound = bound.param("stores", SqlArrays.uuids(stores));
        }
        if (filter.origin() != null) {
            bound = bound.param("origin", filter.origin().name());
        }
        if (after.isPresent()) {
            bound = bound.param("time", after.get().part(0, Instant.class).atOffset(ZoneOffset.UTC))
                    .param("id", after.get().part(1, UUID.class));
        }
        return bound;
    }
}
