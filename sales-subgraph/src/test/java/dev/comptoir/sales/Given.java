package dev.comptoir.sales;

import dev.comptoir.sales.sale.Recording;
import dev.comptoir.sales.sale.SaleKind;
import dev.comptoir.sales.sale.SaleLine;
import dev.comptoir.starter.ids.Ids;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores and sales that a test starts from. */
public final class Given {

    private final DataSource database;

    public Given(DataSource database) {
        this.database = database;
    }

    /** A store of a test's own. */
    public record Shop(UUID id, String code, ZoneId zone) {}

    public Shop shopIn(String zone) {
        UUID id = Ids.next();
        String code = "T-" + id.toString().substring(19).toUpperCase(java.util.Locale.ROOT);
        JdbcClient.create(database)
                .sql("insert into store values (?, ?, ?, null, ?, 'GBP', 0)")
                .params(id, code, "Shop " + code, zone)
                .update();
        return new Shop(id, code, ZoneId.of(zone));
    }

    /** One receipt of a product with one line; a quantity below zero makes it a return. */
    public void sold(Shop shop, UUID product, Instant at, int quantity) {
        sold(shop, "R-" + Ids.next(), at, product, quantity, "1.00");
    }

    /** One receipt with one line; a quantity below zero makes it a return. */
    public void sold(Shop shop, String receipt, Instant at, int quantity, String unitPrice) {
        sold(shop, receipt, at, Ids.next(), quantity, unitPrice);
    }

    private void sold(Shop shop, String receipt, Instant at, UUID product, int quantity, String unitPrice) {
        long cents = new BigDecimal(unitPrice).movePointRight(4).longValueExact();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var recording = Recording.on(connection, Ids.next())) {
                SaleKind kind = quantity < 0 ? SaleKind.RETURN : SaleKind.SALE;
                recording.add(
                        recording.open(shop.id(), shop.zone(), receipt, kind, at),
                        new SaleLine(1, product, quantity * 1_000L, cents, quantity * cents));
                recording.finish();
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
