package dev.comptoir.inventory.alert;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * A connection on which the database says that there are new alerts. What is new is told by snapshots: what was committed
 * between two of them is read exactly once, in whatever order transactions began and whatever was said meanwhile.
 */
final class AlertLine implements AutoCloseable {

    /** Both the snapshot and the alerts are of the moment at which the statement began. */
    private static final String NEWS = """
            select pg_current_snapshot()::text as snapshot, %s
              from (select cast(? as pg_snapshot) as before) last
              left join (stock_alert alert join location on location.id = alert.location_id)
                on alert.transaction >= pg_snapshot_xmin(before)
               and not pg_visible_in_snapshot(alert.transaction, before)
               -- A restored database has alerts of transactions that are yet to come here.
               and pg_visible_in_snapshot(alert.transaction, pg_current_snapshot())
               and alert.at > now() - interval '1 hour'
             order by alert.id
            """.formatted(StockAlert.COLUMNS);

    private final Connection connection;

    /** Listens on a connection that is its own from now on. */
    AlertLine(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen stock_alert");
        }
    }

    /** What is committed now, as a mark to read on from. */
    String snapshot() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_snapshot()::text")) {
            row.next();
            return row.getString(1);
        }
    }

    /** What was committed after the snapshot, for nobody in particular. */
    News since(String snapshot) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWS)) {
            statement.setString(1, snapshot);
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows);
            }
        }
    }

    private static News read(ResultSet rows) throws SQLException {
        String now = "";
        List<StockAlert> alerts = new ArrayList<>();
        while (rows.next()) {
            now = rows.getString("snapshot");
            if (rows.getObject("id") != null) {
                alerts.add(StockAlert.read(rows, false));
            }
        }
        return new News(now, alerts);
    }

    /** Waits until something is said, at most so long. */
    void await(Duration atMost) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
    }

    /** Ends it at once, also for a thread that waits. */
    void abort() throws SQLException {
        connection.abort(Runnable::run);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** @param snapshot the mark to read on from */
    record News(String snapshot, List<StockAlert> alerts) {}
}
