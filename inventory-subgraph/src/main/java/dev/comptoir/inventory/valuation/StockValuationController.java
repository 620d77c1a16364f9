package dev.comptoir.inventory.valuation;

import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.security.Caller;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The value of stock in the graph: of the caller's places. */
@Controller
class StockValuationController {

    private final Valuations valuations;

    StockValuationController(Valuations valuations) {
        this.valuations = valuations;
    }

    @QueryMapping
    List<StockValuation> stockValuation(@Argument LocalDate on, Caller caller) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        if (on.isAfter(today)) {
            throw Refusal.badInput("analysis.future", on, today);
        }
        return on.equals(today)
                ? valuations.now(caller.stores())
                : valuations.asOf(on.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), caller.stores());
    }
}
