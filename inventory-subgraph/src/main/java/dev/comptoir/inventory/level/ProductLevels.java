package dev.comptoir.inventory.level;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.comptoir.inventory.SqlArrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stock levels of products, in one statement for all that a query wants to know of all its products. */
@Repository
class ProductLevels {

    private static final String SQL = """
            with wanted as (
                select product_id, location_id from unnest(:products, :locations) as wanted (product_id, location_id)
            ), shelf as (
                select product_id, location_id from wanted where location_id is not null
                 union
                select product_id, everywhere.location_id
                  from wanted join stock_level everywhere using (product_id) where wanted.location_id is null
            )
            select %s
              from shelf
              join stock_level level using (product_id, location_id)
              join location on location.id = level.location_id
             order by location.kind = 'WAREHOUSE' desc, lower(location.name), location.id
            """.formatted(StockLevel.COLUMNS);

    private final JdbcClient jdbc;

    ProductLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For each wish the levels there are: the central warehouse first, then the stores by name. */
    Map<Wanted, List<StockLevel>> load(Collection<Wanted> wishes) {
        Map<UUID, List<StockLevel>> found = jdbc
                .sql(SQL)
                .param("products", SqlArrays.uuids(wishes, Wanted::productId))
                .param("locations", SqlArrays.uuids(wishes, Wanted::locationId))
                .query((row, number) -> StockLevel.read(row))
                .list()
                .stream()
                .collect(groupingBy(level -> level.product().id()));
        return wishes.stream()
                .collect(toMap(wish -> wish, wish -> found.getOrDefault(wish.productId(), List.of()).stream()
                        .filter(wish::covers)
                        .toList()));
    }
}
