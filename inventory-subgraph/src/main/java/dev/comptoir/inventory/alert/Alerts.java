package dev.comptoir.inventory.alert;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import dev.comptoir.starter.security.Caller;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The alerts that are kept, and who has seen which. */
@Repository
class Alerts {

    private static final String LISTING = "stock-alerts.newest-first";
    private static final UUID NEWEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final UUID NONE = new UUID(0, 0);

    /** The places the caller may look at, and up to where he has seen. */
    private static final String READER = """
            with seen as (
                select coalesce((select up_to from stock_alert_seen where user_id = :user), :none) as up_to
            ), place as (
                select id, kind, name from location
                 where kind in ('STORE', 'WAREHOUSE') and (:everywhere or id = any(:stores))
            )
            """;

    private final JdbcClient jdbc;

    Alerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first; the total is counted when it is asked for. */
    Connection<StockAlert> history(Caller caller, boolean unseenOnly, PageRequest page) {
        UUID before = page.cursor(LISTING, UUID.class)
                .map(cursor -> cursor.part(0, UUID.class))
                .orElse(NEWEST);
        List<StockAlert> alerts = about(caller, READER + """
                select %s, alert.id <= up_to as seen
                  from seen
                 cross join place as location
                 cross join lateral (
                    select * from stock_alert
                     where location_id = location.id and id < :before and (id > up_to or not :unseenOnly)
                     order by id desc
                     limit :limit) alert
                 order by alert.id desc
                 limit :limit
                """.formatted(StockAlert.COLUMNS))
                .param("before", before)
                .param("unseenOnly", unseenOnly)
                .param("limit", page.limit())
                .query((row, number) -> StockAlert.read(row, row.getBoolean("seen")))
                .list();
        return Connection.of(alerts, page, alert -> Cursor.of(LISTING, alert.id()), () -> count(caller, unseenOnly));
    }

    long count(Caller caller, boolean unseenOnly) {
        return about(caller, READER + """
                select count(*) from seen cross join place
                  join stock_alert on location_id = place.id and (stock_alert.id > up_to or not :unseenOnly)
                """)
                .param("unseenOnly", unseenOnly)
                .query(Long.class)
                .single();
    }

    /** Those up to this one count as seen; what was seen before stays so. */
    void markSeen(UUID user, UUID upTo) {
        jdbc.sql("""
                insert into stock_alert_seen (user_id, up_to)
                select :user, id from stock_alert where id <= :upTo order by id desc limit 1
                    on conflict (user_id) do update set up_to = greatest(stock_alert_seen.up_to, excluded.up_to)
                """).param("user", user).param("upTo", upTo).update();
    }

    private JdbcClient.StatementSpec about(Caller caller, String sql) {
        return jdbc.sql(sql)
                .param("user", caller.userId())
                .param("none", NONE)
                .param("everywhere", caller.mayAccessAllStores())
                .param("stores", SqlArrays.uuids(caller.stores().orElse(Set.of())));
    }
}
