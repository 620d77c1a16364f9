package dev.comptoir.bench.stock;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The statements of {@link ServiceWriter}'s sales and nothing else, on a connection of its own: what {@code pgbench} would
 * send, which the embedded PostgreSQL does not bring. They are those of the inventory's {@code Locations}, {@code Movements}
 * and {@code HeldLevels}; triggers and indexes do the same work for both.
 */
final class SqlWriter implements Writers.Writer {
    private final Connection database;
    private final Sales sales;
    private final PreparedStatement ends;
    private final PreparedStatement movements;
    private final PreparedStatement range;
    private final PreparedStatement hold;
    private final PreparedStatement apply;

    SqlWriter(Connection database, Sales sales) throws SQLException {
        this.database = database;
        this.sales = sales;
        database.setAutoCommit(false);
        ends = database.prepareStatement(
                "select id, kind, name, allows_negative from location where id = any(array[?, ?]::uuid[])");
        movements = database.prepareStatement("""
                insert into stock_movement
                       (id, product_id, from_location_id, to_location_id, quantity, kind, cause, reference, moved_at,
                        reason, unit_cost, recorded_by)
                select id, product_id, ?::uuid, ?::uuid, 1, 'SALE', cause, null, now(), null, null, 'bench'
                  from unnest(?::uuid[], ?::uuid[], ?::text[]) as batch (id, product_id, cause)
                 order by cause
                    on conflict (cause) do nothing
                returning cause""");
        range = database.prepareStatement("""
                insert into stock_level
                       (product_id, location_id, allows_negative, default_reorder_point, default_maximum)
                select change.product_id, location.id, allows_negative, default_reorder_point, default_maximum
                  from unnest(?::uuid[]) as change (product_id) join location on location.id = ?::uuid
                 where allows_negative
                 order by change.product_id, location.id
                    on conflict do nothing""");
        hold = database.prepareStatement("""
                select level.product_id, location_id, on_hand, reserved, allows_negative
                  from unnest(?::uuid[]) as shelf (product_id)
                  join stock_level level on level.product_id = shelf.product_id and location_id = ?::uuid
                 order by level.product_id, location_id
                   for update of level""");
        apply = database.prepareStatement("""
                update stock_level
                   set on_hand = on_hand - amount, reserved = reserved + 0, moved_at = greatest(moved_at, now())
                  from (select product_id, count(*) as amount from unnest(?::uuid[]) as sold (product_id)
                         group by product_id) as change
                 where (stock_level.product_id, stock_level.location_id) = (change.product_id, ?::uuid)""");
    }

    @Override
    public int write() throws SQLException {
        Array products = texts(
                IntStream.range(0, sales.batch()).mapToObj(i -> sales.product()).toArray(String[]::new));
        Array shelves = texts(java.util.Arrays.stream((String[]) products.getArray())
                .distinct()
                .toArray(String[]::new));
        bind(ends, sales.store(), Sales.CUSTOMER).executeQuery().close();
        bind(movements, sales.store(), Sales.CUSTOMER, some("%s"), products, some("bench:%s"))
                .executeQuery()
                .close();
        bind(range, shelves, sales.store()).executeUpdate();
        bind(hold, shelves, sales.store()).executeQuery().close();
        bind(apply, products, sales.store()).executeUpdate();
        database.commit();
        return sales.batch();
    }

    private Array some(String form) throws SQLException {
        return texts(IntStream.range(0, sales.batch())
                .mapToObj(i -> form.formatted(UUID.randomUUID()))
                .toArray(String[]::new));
    }

    private Array texts(String[] values) throws SQLException {
        return database.createArrayOf("text", values);
    }

    private static PreparedStatement bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Array array) {
                statement.setArray(i + 1, array);
            } else {
                statement.setString(i + 1, (String) values[i]);
            }
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
