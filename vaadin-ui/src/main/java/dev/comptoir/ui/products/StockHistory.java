package dev.comptoir.ui.products;

import dev.comptoir.ui.graph.GraphDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a place had of a product at the end of each day, in UTC. */
@GraphDocument("StockHistory")
record StockHistory(@Nullable List<Day> stockHistory) {

    record Day(LocalDate day, BigDecimal onHand) {}
}
