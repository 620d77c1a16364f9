package dev.comptoir.inventory;

import dev.comptoir.inventory.ledger.Ledger;
import dev.comptoir.inventory.ledger.Movement;
import dev.comptoir.inventory.ledger.MovementKind;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.product.CountingUnit;
import dev.comptoir.starter.ids.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores and stock for tests: {@code stock.of(product).at(store).onHand(3).reorderPoint(5)}. */
@Component
public class Stock {

    private final JdbcClient jdbc;
    private final Ledger ledger;

    Stock(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    public UUID aStore(String name) {
        UUID id = Ids.next();
        jdbc.sql("insert into location (id, kind, name, code) values (:id, 'STORE', :name, :code)")
                .param("id", id)
                .param("name", name)
                .param("code", id.toString())
                .update();
        return id;
    }

    /** A store from which more may leave than is recorded there. */
    public UUID aTrustingStore(String name) {
        UUID id = aStore(name);
        jdbc.sql("update location set allows_negative = true where id = :id")
                .param("id", id)
                .update();
        return id;
    }

    /** A product that the inventory knows, counted in pieces. */
    public UUID aProduct(String name) {
        return aProduct(name, CountingUnit.PIECE);
    }

    public UUID aProduct(String name, CountingUnit unit) {
        return aProduct(name, unit, List.of());
    }

    /** @param categoryPath from the top of the tree down */
    public UUID aProduct(String name, CountingUnit unit, List<UUID> categoryPath) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into product_card
                       (id, version, sku, name, unit, category_path, stocked, archived, price, currency, priced_at)
                values (:id, 1, :sku, :name, :unit, :path, true, false, 10, 'GBP', now())
                """)
                .param("id", id)
                .param("sku", "SKU-" + id)
                .param("name", name)
                .param("unit", unit.name())
                .param("path", SqlArrays.uuids(categoryPath))
                .update();
        return id;
    }

    public Placing of(UUID product) {
        return new Placing(product);
    }

    /** Goods from the supplier at so much a unit. */
    public void receive(UUID product, UUID place, long quantity, String unitCost) {
        receive(product, place, quantity, unitCost, Instant.now());
    }

    public void receive(UUID product, UUID place, long quantity, String unitCost, Instant at) {
        ledger.record(
                List.of(new Movement(
                        "test:" + Ids.next(),
                        MovementKind.RECEIPT,
                        product,
                        BigDecimal.valueOf(quantity),
                        Location.SUPPLIER,
                        place,
                        null,
                        at,
                        null,
                        new BigDecimal(unitCost))),
                "test");
    }

    public BigDecimal onHand(UUID product, UUID location) {
        return jdbc.sql("select on_hand from stock_level where product_id = :product and location_id = :location")
                .param("product", product)
                .param("location", location)
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
    }

    public static Movement receipt(UUID product, UUID to, long quantity) {
        return movement(MovementKind.RECEIPT, product, Location.SUPPLIER, to, quantity);
    }

    public static Movement sale(UUID product, UUID from, long quantity) {
        return movement(MovementKind.SALE, product, from, Location.CUSTOMER, quantity);
    }

    public static Movement transfer(UUID product, UUID from, UUID to, long quantity) {
        return movement(MovementKind.TRANSFER, product, from, to, quantity);
    }

    public static Movement movement(MovementKind kind, UUID product, UUID from, UUID to, long quantity) {
        return new Movement(
                "test:" + Ids.next(), kind, product, BigDecimal.valueOf(quantity), from, to, null, Instant.now());
    }

    /** A product at places. */
    public final class Placing {

        private final UUID product;
        private @Nullable UUID place;

        private Placing(UUID product) {
            this.product = product;
        }

        public Placing at(UUID location) {
            place = location;
            jdbc.sql("""
                    insert into stock_level
                           (product_id, location_id, allows_negative, default_reorder_point, default_maximum)
                    select :product, id, allows_negative, default_reorder_point, default_maximum
                      from location where id = :location
                    """).param("product", product).param("location", location).update();
            return this;
        }

        public Placing onHand(long quantity) {
            if (quantity > 0) {
                ledger.record(List.of(receipt(product, placed(), quantity)), "test");
            }
            return this;
        }

        public Placing reserved(long quantity) {
            return set("reserved", quantity);
        }

        public Placing reorderPoint(long quantity) {
            return set("own_reorder_point", quantity);
        }

        public Placing maximum(long quantity) {
            return set("own_maximum", quantity);
        }

        private Placing set(String column, long quantity) {
            jdbc.sql("update stock_level set %s = :quantity where product_id = :product and location_id = :location"
                            .formatted(column))
                    .param("quantity", quantity)
                    .param("product", product)
                    .param("location", placed())
                    .update();
            return this;
        }

        private UUID placed() {
            if (place == null) {
                throw new IllegalStateException("at(location) comes first");
            }
            return place;
        }
    }
}
