package dev.comptoir.sales.till;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.comptoir.sales.bill.PaymentMethod;
import dev.comptoir.starter.money.Money;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** What went on in till sessions: one statement per field, however many there are. */
@Controller
class SessionFieldsController {

    private final TenderTotals totals;
    private final CashMovements movements;
    private final JdbcClient database;

    SessionFieldsController(TenderTotals totals, CashMovements movements, JdbcClient database) {
        this.totals = totals;
        this.movements = movements;
        this.database = database;
    }

    @SchemaMapping(typeName = "TillSession")
    Money openingFloat(TillSession session) {
        return new Money(session.openingFloat(), session.currency()).round();
    }

    @SchemaMapping(typeName = "TillSession")
    Person openedBy(TillSession session) {
        return new Person(session.openedBy());
    }

    @SchemaMapping(typeName = "TillSession")
    @Nullable
    Person closedBy(TillSession session) {
        return Person.of(session.closedBy());
    }

    @BatchMapping(typeName = "TillSession", field = "saleCount")
    Map<TillSession, Integer> saleCounts(List<TillSession> asked) {
        var counts = new HashMap<UUID, Integer>();
        database.sql("""
                        select session_id, count(*) from sale
                        where session_id = any (:ids::uuid[]) and kind = 'SALE' and status = 'COMPLETED'
                        group by session_id""").param("ids", ids(asked)).query(row -> {
            counts.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return asked.stream().collect(toMap(session -> session, session -> counts.getOrDefault(session.id(), 0)));
    }

    @BatchMapping(typeName = "TillSession", field = "totals")
    Map<TillSession, List<TotalShown>> totals(List<TillSession> asked) {
        Caller caller = Caller.current();
        Map<UUID, List<TenderTotal>> found = totals
                .of(asked.stream().map(TillSession::id).toList())
                .stream()
                .collect(groupingBy(TenderTotal::sessionId));
        return asked.stream()
                .collect(toMap(session -> session, session -> found.getOrDefault(session.id(), List.of()).stream()
                        .filter(total -> !Blindness.hides(session, caller))
                        .map(total -> TotalShown.of(total, session))
                        .toList()));
    }

    @BatchMapping(typeName = "TillSession", field = "cashMovements")
    Map<TillSession, List<CashMovement>> cashMovements(List<TillSession> asked) {
        Map<UUID, TillSession> byId = asked.stream().collect(toMap(TillSession::id, Function.identity()));
        Map<UUID, List<CashMovement>> found = movements.of(byId.keySet()).stream()
                .map(moved -> CashMovement.of(moved, byId.get(moved.sessionId())))
                .collect(groupingBy(CashMovement::sessionId));
        return asked.stream()
                .collect(toMap(session -> session, session -> found.getOrDefault(session.id(), List.of())));
    }

    private static String[] ids(Collection<TillSession> asked) {
        return asked.stream().map(session -> session.id().toString()).toArray(String[]::new);
    }

    record CashMovement(UUID id, UUID sessionId, Money amount, String reason, Instant at, Person by) {

        static CashMovement of(CashMovements.Moved moved, TillSession session) {
            return new CashMovement(
                    moved.id(),
                    moved.sessionId(),
                    new Money(moved.amount(), session.currency()).round(),
                    moved.reason(),
                    moved.at(),
                    new Person(moved.by()));
        }
    }

    record TotalShown(
            PaymentMethod method,
            Money expected,
            @Nullable Money counted,
            @Nullable Money difference) {

        static TotalShown of(TenderTotal total, TillSession session) {
            Money expected = new Money(total.expected(), session.currency()).round();
            BigDecimal counted = total.counted();
            return counted == null
                    ? new TotalShown(total.method(), expected, null, null)
                    : new TotalShown(
                            total.method(),
                            expected,
                            new Money(counted, session.currency()).round(),
                            new Money(counted.subtract(total.expected()), session.currency()).round());
        }
    }
}
