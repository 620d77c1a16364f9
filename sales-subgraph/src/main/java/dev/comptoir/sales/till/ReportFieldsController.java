package dev.comptoir.sales.till;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.till.SessionPages.Wanted;
import dev.comptoir.starter.money.Money;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.PageRequest;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What the X and Z reports of sessions say; the same number of statements, however many sessions there are. */
@Controller
class ReportFieldsController {

    private static final int MOST_SESSIONS = 100;

    private final FiguresOfSessions figures;
    private final CountedPieces pieces;

    ReportFieldsController(
            BatchLoaderRegistry loaders, SessionPages pages, FiguresOfSessions figures, CountedPieces pieces) {
        this.figures = figures;
        this.pieces = pieces;
        loaders.<Wanted, Connection<TillSession>>forName("registerSessions")
                .registerMappedBatchLoader((wanted, environment) -> Mono.fromCallable(() -> pages.load(wanted)));
    }

    @SchemaMapping(typeName = "Register")
    CompletableFuture<Connection<TillSession>> sessions(
            Register register,
            @Argument int first,
            @Argument @Nullable String after,
            Caller caller,
            DataLoader<Wanted, Connection<TillSession>> registerSessions) {
        caller.requireStore(register.storeId());
        return registerSessions.load(new Wanted(register.id(), PageRequest.of(first, after, MOST_SESSIONS)));
    }

    @BatchMapping(typeName = "TillSession", field = "figures")
    Map<TillSession, @Nullable FiguresShown> figures(List<TillSession> asked) {
        Caller caller = Caller.current();
        Map<UUID, SessionFigures> found =
                figures.of(asked.stream().map(TillSession::id).toList());
        var shown = new HashMap<TillSession, @Nullable FiguresShown>();
        asked.forEach(session -> shown.put(
                session,
                Blindness.hides(session, caller)
                        ? null
                        : FiguresShown.of(found.get(session.id()), session.currency())));
        return shown;
    }

    @BatchMapping(typeName = "TillSession", field = "countedCash")
    Map<TillSession, List<PiecesShown>> countedCash(List<TillSession> asked) {
        Map<UUID, List<CountedPieces.Pieces>> found = pieces
                .of(asked.stream().map(TillSession::id).toList())
                .stream()
                .collect(groupingBy(CountedPieces.Pieces::sessionId));
        return asked.stream()
                .collect(toMap(session -> session, session -> found.getOrDefault(session.id(), List.of()).stream()
                        .map(counted -> new PiecesShown(
                                new Money(counted.value(), session.currency()).round(), counted.count()))
                        .toList()));
    }

    @SchemaMapping(typeName = "Store")
    List<Money> coinsAndNotes(Store store) {
        return CashPieces.of(store.currency()).stream()
                .map(value -> new Money(value, store.currency()).round())
                .toList();
    }

    record PiecesShown(Money value, int count) {}

    record TaxShown(String name, BigDecimal rate, Money amount) {}

    record FiguresShown(
            int returnCount,
            int voidCount,
            Money gross,
            Money discounts,
            Money returned,
            Money net,
            List<TaxShown> taxes,
            Money total,
            @Nullable String firstReceipt,
            @Nullable String lastReceipt) {

        static FiguresShown of(SessionFigures figures, Currency currency) {
            return new FiguresShown(
                    figures.returns(),
                    figures.voids(),
                    money(figures.gross(), currency),
                    money(figures.discounts(), currency),
                    money(figures.returned(), currency),
                    money(figures.net(), currency),
                    figures.taxes().stream()
                            .map(tax -> new TaxShown(
                                    tax.name(), tax.rate().stripTrailingZeros(), money(tax.amount(), currency)))
                            .toList(),
                    money(figures.total(), currency),
                    figures.firstReceipt(),
                    figures.lastReceipt());
        }

        private static Money money(BigDecimal amount, Currency currency) {
            return new Money(amount, currency).round();
        }
    }
}
