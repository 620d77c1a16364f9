package dev.comptoir.products.announcement;

import dev.comptoir.products.sql.SqlArray;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes that the inventory has not been told of. Triggers write them; they go when it has answered. */
@Component
class UntoldChanges {

    private final JdbcClient database;

    UntoldChanges(JdbcClient database) {
        this.database = database;
    }

    /** Products that wait, those that wait longest first, as they are now: in one statement, that is one snapshot. */
    List<Card> cards(int most) {
        return database.sql("""
                        with recursive waiting as (
                            select product_id, max(version) as version from untold_change
                            where product_id in (select product_id from untold_change order by version limit :most)
                            group by product_id
                        ), path as (
                            select distinct category_id as leaf, category_id as id, 0 as above
                            from waiting join product on product.id = product_id where category_id is not null
                            union all
                            select leaf, category.parent_id, above + 1 from path join category using (id)
                            where category.parent_id is not null
                        ), paths as (
                            select leaf, array_agg(id::text order by above desc) as ids from path group by leaf
                        )
                        select product.id, version, sku, name, barcodes, unit, coalesce(paths.ids, '{}') as category_path,
                            stocked, archived, product.price, product.currency, changed_at
                        from waiting
                        join product on product.id = product_id
                        join price_change on price_change.product_id = product.id and number = price_number
                        left join paths on leaf = category_id
                        order by version""").param("most", most).query(UntoldChanges::read).list();
    }

    boolean exist() {
        return database.sql("select exists (select from untold_change)")
                .query(Boolean.class)
                .single();
    }

    long count() {
        return database.sql("select count(*) from untold_change")
                .query(Long.class)
                .single();
    }

    /** What changed since the cards were read still waits. */
    void told(List<Card> cards) {
        database.sql("""
                        delete from untold_change using unnest(cast(:ids as uuid[]), cast(:versions as bigint[])) as told (id, version)
                        where product_id = told.id and untold_change.version <= told.version""")
                .param("ids", SqlArray.of(cards.stream().map(Card::id).toList()))
                .param("versions", SqlArray.of(cards.stream().map(Card::version).toList()))
                .update();
    }

    private static Card read(ResultSet row, int number) throws SQLException {
        return new Card(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("sku"),
                row.getString("name"),
                texts(row, "barcodes"),
                row.getString("unit"),
                texts(row, "category_path"),
                row.getBoolean("stocked"),
                row.getBoolean("archived"),
                row.getBigDecimal("price").toPlainString(),
                row.getString("currency"),
                row.getObject("changed_at", OffsetDateTime.class));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
