package dev.comptoir.sales.revenue;

import dev.comptoir.sales.store.Store;
import dev.comptoir.starter.money.Money;
import dev.comptoir.starter.security.Caller;
import dev.comptoir.starter.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/**
 * The private figures of a store. However many stores, periods and aliases a query names, they are loaded together, in
 * one statement.
 */
@Controller
@SchemaMapping(typeName = "Store")
class RevenueController {

    private static final String LOADER = "salesFigures";

    RevenueController(RevenueDays days, BatchLoaderRegistry loaders) {
        loaders.<Asked, List<Figures>>forName(LOADER)
                .registerMappedBatchLoader((asked, environment) -> Mono.fromSupplier(() -> days.find(asked)));
    }

    @SchemaMapping
    CompletableFuture<Money> revenue(
            Store store,
            @Argument LocalDate from,
            @Argument LocalDate to,
            Caller caller,
            DataLoader<Asked, List<Figures>> salesFigures) {
        return figures(store, Period.of(from, to), caller, salesFigures)
                .thenApply(figures -> new Money(figures.revenue(), store.currency()).round());
    }

    @SchemaMapping
    CompletableFuture<SalesFigures> salesFigures(
            Store store,
            @Argument LocalDate from,
            @Argument LocalDate to,
            Caller caller,
            DataLoader<Asked, List<Figures>> salesFigures) {
        return figures(store, Period.of(from, to), caller, salesFigures)
                .thenApply(figures -> SalesFigures.of(figures, store.currency()));
    }

    @SchemaMapping
    CompletableFuture<List<DayRevenue>> revenueByDay(
            Store store,
            @Argument LocalDate from,
            @Argument LocalDate to,
            Caller caller,
            DataLoader<Asked, List<Figures>> salesFigures) {
        caller.requireStore(store.id());
        var period = Period.of(from, to);
        return salesFigures
                .load(new Asked(store.id(), period, true))
                .thenApply(days -> DayRevenue.throughout(period, days == null ? List.of() : days, store.currency()));
    }

    private static CompletableFuture<Figures> figures(
            Store store, Period period, Caller caller, DataLoader<Asked, List<Figures>> salesFigures) {
        caller.requireStore(store.id());
        return salesFigures
                .load(new Asked(store.id(), period, false))
                .thenApply(found -> found == null ? Figures.NONE : found.getFirst());
    }
}
