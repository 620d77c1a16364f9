package dev.comptoir.inventory.counting;

import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.money.Money;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Counts in the graph: what they come to, each figure for those who may know it. */
@Controller
class StockCountFieldsController {

    StockCountFieldsController(BatchLoaderRegistry loaders, CountEntries entries) {
        loaders.<UUID, CountFigures>forName("countFigures")
                .registerMappedBatchLoader((ids, environment) -> Mono.fromCallable(() -> entries.figures(ids)));
        loaders.<LinesAsked, Connection<StockCountLine>>forName("countLines")
                .registerMappedBatchLoader((asked, environment) -> Mono.fromCallable(() -> entries.lines(asked)));
    }

    @SchemaMapping
    CompletableFuture<Integer> countedProducts(StockCount count, DataLoader<UUID, CountFigures> countFigures) {
        return countFigures.load(count.id()).thenApply(CountFigures::counted);
    }

    @SchemaMapping
    CompletableFuture<Integer> totalProducts(StockCount count, DataLoader<UUID, CountFigures> countFigures) {
        return countFigures.load(count.id()).thenApply(CountFigures::total);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Integer> differences(
            StockCount count, Caller caller, DataLoader<UUID, CountFigures> countFigures) {
        return count.isBlindFor(caller)
                ? CompletableFuture.completedFuture(null)
                : countFigures.load(count.id()).thenApply(CountFigures::differences);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Money> valueDifference(
            StockCount count, Caller caller, DataLoader<UUID, CountFigures> countFigures) {
        return StockCount.mayDecide(caller)
                ? countFigures.load(count.id()).thenApply(CountFigures::value)
                : CompletableFuture.completedFuture(null);
    }

    @SchemaMapping
    CompletableFuture<Connection<StockCountLine>> lines(
            StockCount count,
            @Argument CountedLines show,
            @Argument @Nullable String search,
            @Argument int first,
            @Argument @Nullable String after,
            Caller caller,
            DataLoader<LinesAsked, Connection<StockCountLine>> countLines) {
        if (show == CountedLines.DIFFERENT && count.isBlindFor(caller)) {
            throw Refusal.forbidden("count.blind");
        }
        return countLines.load(LinesAsked.of(count.id(), show, search, first, after));
    }

    @SchemaMapping
    @Nullable
    BigDecimal expected(StockCountLine line, Caller caller) {
        return line.expectedFor(caller);
    }

    @SchemaMapping
    @Nullable
    BigDecimal difference(StockCountLine line, Caller caller) {
        return line.differenceFor(caller);
    }

    @SchemaMapping
    @Nullable
    Money value(StockCountLine line, Caller caller) {
        return line.valueFor(caller);
    }
}
