package dev.comptoir.sales.paper;

import dev.comptoir.sales.Given;
import dev.comptoir.sales.Given.Shop;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shift at a till of a shop of its own, in Québec unless said otherwise. */
public final class Shift {

    private final As as;
    private final Shop shop;
    private final UUID register;
    private final UUID session;

    public Shift(As as, DataSource database) {
        this.as = as;
        this.shop = new Given(database).shopIn("America/Toronto");
        var jdbc = JdbcClient.create(database);
        jdbc.sql("""
                        update store set name = 'Librairie de l’Été', city = 'Montréal', currency = 'CAD', language = 'FR',
                            address = '1234, rue Saint-Denis, H2X 3J6' where id = ?""").param(shop.id()).update();
        jdbc.sql("""
                        insert into store_tax values (?, 0, 'TPS', 0.05, false, '123456789 RT0001'),
                            (?, 1, 'TVQ', 0.09975, false, '1234567890 TQ0001')""").params(shop.id(), shop.id()).update();
        this.register = UUID.fromString(manager(
                        "mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { ... on Register { id } } }",
                        Map.of("storeId", shop.id(), "name", "Caisse n° 1"))
                .path("saveRegister.id")
                .entity(String.class)
                .get());
        this.session = open();
    }

    public UUID open() {
        return UUID.fromString(cashier(
                        "mutation ($input: OpenTillInput!) { openTill(input: $input) { ... on TillSession { id } } }",
                        Map.of("registerId", register, "openingFloat", "100.00"))
                .path("openTill.id")
                .entity(String.class)
                .get());
    }

    public Shop shop() {
        return shop;
    }

    public UUID session() {
        return session;
    }

    public UUID register() {
        return register;
    }

    /** @return the id of the sale, paid by 1 on a card and the rest in cash */
    public UUID sell(Map<?, ?>... lines) {
        return sellTo(null, lines);
    }

    /** The same to somebody; null: nobody says to whom. */
    public UUID sellTo(@Nullable UUID customer, Map<?, ?>... lines) {
        var input = new HashMap<String, Object>(Map.of(
                "tillSessionId",
                session,
                "lines",
                List.of(lines),
                "note",
                "Cadeau, à emballer",
                "idempotencyKey",
                Ids.next()));
        input.put("customerId", customer);
        input.put("payments", List.of(pay("CARD", "1.00"), pay("CASH", "500.00")));
        return UUID.fromString(manager(
                        "mutation ($input: RegisterSaleInput!) { registerSale(input: $input) { ... on Sale { id } ... on ErrorResult { message } } }",
                        input)
                .path("registerSale.id")
                .entity(String.class)
                .get());
    }

    private static Map<String, Object> pay(String method, String amount) {
        return Map.of("method", method, "amount", amount);
    }

    public UUID takeBack(UUID sale, int line, int quantity) {
        String saleLine = manager("query ($input: ID!) { sale(id: $input) { lines { id } } }", sale)
                .path("sale.lines[%d].id".formatted(line))
                .entity(String.class)
                .get();
        return UUID.fromString(manager(
                        "mutation ($input: ReturnGoodsInput!) { returnGoods(input: $input) { ... on SaleReturn { id } ... on ErrorResult { message } } }",
                        Map.of(
                                "saleId",
                                sale,
                                "lines",
                                List.of(Map.of("saleLineId", saleLine, "quantity", quantity)),
                                "reason",
                                "Défraîchi",
                                "refundMethod",
                                "CASH",
                                "idempotencyKey",
                                Ids.next()))
                .path("returnGoods.id")
                .entity(String.class)
                .get());
    }

    public void undo(UUID sale) {
        manager(
                        "mutation ($input: VoidSaleInput!) { voidSale(input: $input) { ... on Sale { id } ... on ErrorResult { message } } }",
                        Map.of("saleId", sale, "reason", "Erreur", "idempotencyKey", Ids.next()))
                .path("voidSale.id")
                .entity(String.class)
                .get();
    }

    public void moveCash(String amount, String reason) {
        manager(
                        "mutation ($input: MoveCashInput!) { moveCash(input: $input) { __typename } }",
                        Map.of(
                                "tillSessionId",
                                session,
                                "amount",
                                amount,
                                "reason",
                                reason,
                                "idempotencyKey",
                                Ids.next()))
                .path("moveCash.__typename")
                .entity(String.class)
                .isEqualTo("TillSession");
    }

    /** Closes with that much cash, of the pieces if there are any. */
    public GraphQlTester.Response close(String cash, String note, Map<String, Integer> pieces) {
        var counted = new HashMap<String, Object>(Map.of("method", "CASH", "amount", cash));
        if (!pieces.isEmpty()) {
            var denominations = new ArrayList<Map<String, Object>>();
            pieces.forEach((value, count) -> denominations.add(Map.of("value", value, "count", count)));
            counted.put("denominations", denominations);
        }
        return cashier(
                "mutation ($input: CloseTillInput!) { closeTill(input: $input) { __typename ... on TillSession { zNumber countedCash { value { amount } count } } ... on ErrorResult { message } } }",
                Map.of("tillSessionId", session, "counted", List.of(counted), "note", note));
    }

    public GraphQlTester.Response cashier(String document, Object input) {
        return as.token(named(Tokens.CASHIER, "CASHIER", "Zoé Lefèvre"))
                .document(document)
                .variable("input", input)
                .execute();
    }

    public GraphQlTester.Response manager(String document, Object input) {
        return as.token(named(Tokens.MANAGER, "MANAGER", "Amélie Tremblay"))
                .document(document)
                .variable("input", input)
                .execute();
    }

    /** The cashier has another name from now on, until the next time he asks for something. */
    public void marry(String name) {
        as.token(named(Tokens.CASHIER, "CASHIER", name))
                .document("{ stores { id } }")
                .execute();
    }

    private String named(UUID id, String role, String name) {
        return Tokens.with(claims -> claims.subject(id.toString())
                .claim("roles", List.of(role))
                .claim("stores", List.of(shop.id().toString()))
                .claim("name", name));
    }
}
