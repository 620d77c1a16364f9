package dev.comptoir.products.scan;

import dev.comptoir.products.barcode.Barcode;
import dev.comptoir.products.offer.Place;
import dev.comptoir.products.pricelist.StorePrices;
import dev.comptoir.products.product.Product;
import dev.comptoir.products.product.ProductRow;
import dev.comptoir.products.product.Sku;
import dev.comptoir.products.scan.Scanned.Reading;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out what a code means. A product's own barcode comes first, then its SKU, then what a scale printed. */
@Component
class Scanning {

    private final JdbcClient database;
    private final StorePrices prices;

    Scanning(JdbcClient database, StorePrices prices) {
        this.database = database;
        this.prices = prices;
    }

    /** A product that the code may mean. */
    private record Match(Product product, Reading readAs) {}

    /**
     * What the code means; empty when it is nothing that the shops sell.
     *
     * @throws Refusal when it is a misread barcode, or a scale's label with nothing on it
     */
    Optional<Scanned> scan(String code, UUID store) {
        Optional<Barcode> barcode = Barcode.in(code);
        Optional<ScaleLabel> label = barcode.flatMap(ScaleLabel::in);
        Optional<Match> match = match(new Sku(code), barcode, label);
        if (match.isEmpty() && barcode.isEmpty()) {
            Barcode.refuseMisread(code);
        }
        return match.map(found -> switch (found.readAs()) {
            case BARCODE, SKU -> Scanned.one(found.product(), found.readAs());
            case WEIGHT -> something(Scanned.weighed(found.product(), label.orElseThrow()));
            case PRICE -> something(priced(found.product(), label.orElseThrow(), store));
        });
    }

    private Optional<Match> match(Sku sku, Optional<Barcode> barcode, Optional<ScaleLabel> label) {
        return database.sql("""
                        select read_as, %s
                        from (
                            select 1 as rank, 'BARCODE' as read_as, product_id from product_barcode where barcode = :barcode
                            union all
                            select 2, 'SKU', id from product where sku_key = :sku
                            union all
                            select 3, kind, product_id from scale_code where code = :label) meant
                        join product on product.id = product_id
                        order by rank
                        limit 1""".formatted(ProductRow.COLUMNS))
                .param("barcode", barcode.map(Barcode::digits).orElse(null))
                .param("sku", sku.key())
                .param("label", label.map(ScaleLabel::code).orElse(null))
                .query(Scanning::read)
                .optional();
    }

    private Scanned priced(Product product, ScaleLabel label, UUID store) {
        var place = new Place(product.id(), store);
        var listed = prices.at(Instant.now(), Set.of(place)).get(place);
        Money unitPrice = listed == null ? product.price() : listed.price();
        if (unitPrice.isZero()) {
            throw Refusal.badInput("scan.no-price", product.name());
        }
        return Scanned.priced(product, label, unitPrice);
    }

    private static Scanned something(Scanned scanned) {
        if (scanned.quantity().signum() == 0) {
            throw Refusal.badInput("scan.nothing", scanned.product().name());
        }
        return scanned;
    }

    private static Match read(ResultSet row, int number) throws SQLException {
        return new Match(ProductRow.read(row, number), Reading.valueOf(row.getString("read_as")));
    }
}
