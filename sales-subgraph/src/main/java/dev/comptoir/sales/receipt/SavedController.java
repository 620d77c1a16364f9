package dev.comptoir.sales.receipt;

import static java.util.stream.Collectors.toMap;

import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** What customers saved, as their receipts say, in the graph. */
@Controller
class SavedController {

    private final JdbcClient database;

    SavedController(JdbcClient database) {
        this.database = database;
    }

    @BatchMapping(typeName = "Sale", field = "saved")
    Map<Sale, Money> savedOn(List<Sale> sales) {
        var saved = new HashMap<UUID, BigDecimal>();
        database.sql("""
                        select sale_id, sum(round(coalesce(regular_price, unit_price) * quantity, decimals) - total) as saved
                        from unnest(:ids::uuid[], :decimals::int[]) as asked (sale_id, decimals)
                        join sale_line using (sale_id)
                        where total is not null
                        group by sale_id""")
                .param("ids", sales.stream().map(sale -> sale.id().toString()).toArray(String[]::new))
                .param(
                        "decimals",
                        sales.stream()
                                .map(sale -> Math.max(0, sale.currency().getDefaultFractionDigits()))
                                .toArray(Integer[]::new))
                .query(row -> {
                    saved.put(row.getObject("sale_id", UUID.class), row.getBigDecimal("saved"));
                });
        return sales.stream().collect(toMap(sale -> sale, sale -> new Money(
                        saved.getOrDefault(sale.id(), BigDecimal.ZERO), sale.currency())
                .round()));
    }
}
