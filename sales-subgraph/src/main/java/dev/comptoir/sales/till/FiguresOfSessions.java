package dev.comptoir.sales.till;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sold in sessions. Once a session is closed nothing of it changes any more: no sale of it can be undone. */
@Repository
public class FiguresOfSessions {

    private final JdbcClient database;

    FiguresOfSessions(JdbcClient database) {
        this.database = database;
    }

    /** By session, those without a sale included; two statements, however many there are. */
    public Map<UUID, SessionFigures> of(Collection<UUID> sessions) {
        String[] ids = sessions.stream().map(UUID::toString).toArray(String[]::new);
        Map<UUID, List<SessionFigures.Tax>> taxes =
                taxes(ids).stream().collect(groupingBy(SessionFigures.Tax::sessionId));
        var figures = new HashMap<UUID, SessionFigures>();
        sessions.forEach(id -> figures.put(id, none(id)));
        database.sql("""
                        select session_id,
                            count(*) filter (where kind = 'SALE' and status = 'COMPLETED') as sales,
                            count(*) filter (where kind = 'RETURN') as returns,
                            count(*) filter (where status = 'VOIDED') as voids,
                            coalesce(sum(gross) filter (where kind = 'SALE' and status = 'COMPLETED'), 0) as gross,
                            coalesce(sum(off) filter (where kind = 'SALE' and status = 'COMPLETED'), 0) as off,
                            coalesce(-sum(shown) filter (where kind = 'RETURN'), 0) as returned,
                            coalesce(sum(net_total) filter (where status = 'COMPLETED'), 0) as net,
                            coalesce(sum(sale.total) filter (where status = 'COMPLETED'), 0) as total,
                            min(receipt_number) as first, max(receipt_number) as last
                        from sale
                        cross join lateral (
                            select sum(line.total + line.discount) as gross, sum(line.discount) as off,
                                sum(line.total) as shown
                            from sale_line line where line.sale_id = sale.id) lines
                        where session_id = any (:ids::uuid[])
                        group by session_id""")
                .param("ids", ids)
                .query((row, number) -> new SessionFigures(
                        row.getObject("session_id", UUID.class),
                        row.getInt("sales"),
                        row.getInt("returns"),
                        row.getInt("voids"),
                        row.getBigDecimal("gross"),
                        row.getBigDecimal("off"),
                        row.getBigDecimal("returned"),
                        row.getBigDecimal("net"),
                        row.getBigDecimal("total"),
                        taxes.getOrDefault(row.getObject("session_id", UUID.class), List.of()),
                        row.getString("first"),
                        row.getString("last")))
                .list()
                .forEach(one -> figures.put(one.sessionId(), one));
        return figures;
    }

    /** In the order the store computes them, nearly: by their place on the receipts. */
    private List<SessionFigures.Tax> taxes(String[] ids) {
        return database.sql("""
                        select session_id, name, rate, sum(amount) as amount
                        from sale join sale_tax on sale_id = sale.id
                        where session_id = any (:ids::uuid[]) and status = 'COMPLETED'
                        group by session_id, name, rate
                        order by session_id, min(position), name, rate""")
                .param("ids", ids)
                .query(SessionFigures.Tax.class)
                .list();
    }

    private static SessionFigures none(UUID session) {
        BigDecimal zero = BigDecimal.ZERO;
        return new SessionFigures(session, 0, 0, 0, zero, zero, zero, zero, zero, List.of(), null, null);
    }
}
