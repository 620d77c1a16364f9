package dev.comptoir.starter.things;

import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.money.Money;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import dev.comptoir.starter.security.Caller;
import dev.comptoir.starter.time.Period;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionSystemException;
import reactor.core.publisher.Flux;

@Controller
class ThingController {

    private static final String BY_NAME = "things.by-name";

    private final JdbcClient db;

    ThingController(JdbcClient db) {
        this.db = db;
    }

    record MakeThingInput(String name, BigDecimal price, BigDecimal quantity) {}

    record Echo(
            @Nullable BigDecimal decimal,
            @Nullable BigDecimal quantity,
            @Nullable LocalDate date,
            @Nullable Instant at,
            @Nullable Currency currency) {}

    @QueryMapping
    Connection<Thing> things(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        var page = PageRequest.of(first, after, 100);
        var cursor = page.cursor(BY_NAME, String.class, UUID.class);
        List<Thing> rows = db.sql("""
                        select * from thing
                        where (:name::text is null or (name, id) > (:name, :id))
                        order by name, id limit :limit""")
                .param("name", cursor.map(c -> c.part(0, String.class)).orElse(null))
                .param("id", cursor.map(c -> c.part(1, UUID.class)).orElse(null))
                .param("limit", page.limit())
                .query(ThingController::row)
                .list();
        return Connection.of(rows, page, thing -> Cursor.of(BY_NAME, thing.name(), thing.id()), () -> db.sql(
                        "select count(*) from thing")
                .query(Long.class)
                .single());
    }

    @QueryMapping
    @Nullable
    Thing thing(@Argument UUID id) {
        return things(List.of(id)).getFirst();
    }

    @QueryMapping
    Echo echo(
            @Argument @Nullable BigDecimal decimal,
            @Argument @Nullable BigDecimal quantity,
            @Argument @Nullable LocalDate date,
            @Argument @Nullable OffsetDateTime at,
            @Argument @Nullable Currency currency) {
        return new Echo(decimal, quantity, date, at == null ? null : at.toInstant(), currency);
    }

    @QueryMapping
    String failure(@Argument String kind) {
        throw switch (kind) {
            case "refusal" -> Refusal.badInput("thing.unknown", "Paul's chair");
            case "database" -> new CannotGetJdbcConnectionException("jdbc:postgresql://10.0.0.7/things");
            case "crash of the database" ->
                new UncategorizedSQLException(
                        "update", "select secret", new SQLException("terminating connection", "57P01"));
            case "rollback of nothing" ->
                new TransactionSystemException("rollback of secret", new SQLException("Connection is closed"));
            default -> new IllegalStateException("select secret from thing");
        };
    }

    @QueryMapping
    int takings(@Argument UUID storeId, @Argument LocalDate from, @Argument LocalDate to, Caller caller) {
        caller.requireStore(storeId);
        return (int) Period.of(from, to).days();
    }

    @MutationMapping
    Thing makeThing(@Argument MakeThingInput input) {
        var thing =
                new Thing(Ids.next(), input.name(), Money.of(input.price(), "EUR"), input.quantity(), Instant.now());
        db.sql("insert into thing values (?, ?, ?, ?, ?)")
                .params(
                        thing.id(),
                        thing.name(),
                        thing.price().amount(),
                        thing.quantity(),
                        Timestamp.from(thing.madeAt()))
                .update();
        return thing;
    }

    @MutationMapping
    int upsertThings(@Argument List<MakeThingInput> inputs) {
        inputs.forEach(this::makeThing);
        return inputs.size();
    }

    @SubscriptionMapping
    Flux<Thing> thingsMade(@Argument List<String> names) {
        return Flux.fromIterable(names)
                .map(name -> makeThing(new MakeThingInput(name, BigDecimal.TEN, BigDecimal.ONE)))
                .concatWith(names.contains("…") ? Flux.never() : Flux.empty());
    }

    @EntityMapping(name = "Thing")
    List<@Nullable Thing> things(@Argument List<UUID> idList) {
        Map<UUID, Thing> found = db
                .sql("select * from thing where id in (:ids)")
                .param("ids", idList)
                .query(ThingController::row)
                .list()
                .stream()
                .collect(Collectors.toMap(Thing::id, Function.identity()));
        return idList.stream().map(found::get).collect(Collectors.toList());
    }

    @SchemaMapping
    Money cost(Thing thing) {
        return thing.price().dividedBy(2);
    }

    @BatchMapping
    Map<Thing, List<Thing>> similar(List<Thing> things) {
        Caller.current();
        List<Thing> all = db.sql("select * from thing order by name limit 3")
                .query(ThingController::row)
                .list();
        return things.stream().collect(Collectors.toMap(Function.identity(), thing -> all));
    }

    private static Thing row(ResultSet row, int number) throws SQLException {
        return new Thing(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Money.of(row.getBigDecimal("price"), "EUR"),
                row.getBigDecimal("quantity"),
                row.getTimestamp("made_at").toInstant());
    }
}
