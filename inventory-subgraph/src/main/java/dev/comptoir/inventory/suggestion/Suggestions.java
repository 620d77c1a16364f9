package dev.comptoir.inventory.suggestion;

import static java.util.stream.Collectors.toMap;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.inventory.level.Shelf;
import dev.comptoir.inventory.level.StockLevel;
import dev.comptoir.inventory.product.CountingUnit;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What sells where, and what follows from it: for all levels of a query in one statement. */
@Repository
public class Suggestions {

    private static final String SQL = """
            with shelf as (
                select product_id, location_id from unnest(:products, :locations) as shelf (product_id, location_id)
            ), place as materialized (
                select location_id, exists (select from sales_pace told where told.location_id = place.location_id) as told
                  from (select distinct location_id from shelf) place
            )
            select shelf.product_id, shelf.location_id, case when told then coalesce(units_28, 0) end as sold, card.unit,
                   coalesce(request.quantity, 0) as asked, lead_time_days, safety_days, cover_days
              from shelf
              join place on place.location_id = shelf.location_id
              cross join replenishment_settings
              left join sales_pace pace
                   on (pace.location_id, pace.product_id) = (shelf.location_id, shelf.product_id)
              left join product_card card on card.id = shelf.product_id
              left join replenishment_request request
                   on (request.product_id, request.store_id) = (shelf.product_id, shelf.location_id)
                      and request.status = 'PENDING'
            """;

    private final JdbcClient jdbc;

    Suggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is suggested for each of these levels, in their order. */
    public List<StockSuggestion> of(List<StockLevel> levels) {
        Map<Shelf, Demand> demand =
                demandAt(levels.stream().map(Suggestions::shelf).toList());
        return levels.stream()
                .map(level -> StockSuggestion.of(demand.get(shelf(level)), level))
                .toList();
    }

    Map<Shelf, Demand> demandAt(Collection<Shelf> shelves) {
        return jdbc
                .sql(SQL)
                .param("products", SqlArrays.uuids(shelves, Shelf::productId))
                .param("locations", SqlArrays.uuids(shelves, Shelf::locationId))
                .query((row, number) -> Map.entry(
                        new Shelf(row.getObject("product_id", UUID.class), row.getObject("location_id", UUID.class)),
                        demand(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }

    static Shelf shelf(StockLevel level) {
        return new Shelf(level.product().id(), level.location().id());
    }

    private static Demand demand(ResultSet row) throws SQLException {
        BigDecimal sold = row.getBigDecimal("sold");
        return new Demand(
                sold,
                unit(row.getString("unit")),
                row.getBigDecimal("asked"),
                new ReplenishmentSettings(
                        row.getInt("lead_time_days"), row.getInt("safety_days"), row.getInt("cover_days")));
    }

    /** A product that is not known here counts as one of pieces: whole numbers are right for all. */
    private static CountingUnit unit(@Nullable String name) {
        return name == null ? CountingUnit.PIECE : CountingUnit.valueOf(name);
    }
}
