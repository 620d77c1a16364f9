package dev.comptoir.sales.receipt;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.comptoir.sales.bill.PaymentMethod;
import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.store.Stores;
import dev.comptoir.sales.till.Customer;
import dev.comptoir.sales.till.Person;
import dev.comptoir.sales.till.TillSession;
import dev.comptoir.sales.till.TillSessions;
import dev.comptoir.starter.money.Money;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.PageRequest;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** Sales in the graph: one statement per field, however many there are. */
@Controller
class ReceiptController {

    private static final int MOST = 100;

    private final Receipts receipts;
    private final SaleList list;
    private final Stores stores;
    private final TillSessions sessions;
    private final JdbcClient database;

    ReceiptController(Receipts receipts, SaleList list, Stores stores, TillSessions sessions, JdbcClient database) {
        this.receipts = receipts;
        this.list = list;
        this.stores = stores;
        this.sessions = sessions;
        this.database = database;
    }

    @QueryMapping
    @Nullable
    Sale sale(@Argument UUID id, Caller caller) {
        Optional<Sale> sale = receipts.sale(id);
        sale.ifPresent(found -> caller.requireStore(found.storeId()));
        return sale.orElse(null);
    }

    @QueryMapping
    Connection<Sale> sales(
            @Argument UUID storeId,
            @Argument @Nullable String receiptNumber,
            @Argument @Nullable LocalDate day,
            @Argument @Nullable BigDecimal total,
            @Argument @Nullable UUID customerId,
            @Argument int first,
            @Argument @Nullable String after,
            Caller caller) {
        caller.requireStore(storeId);
        return list.page(
                new SaleList.Wanted(
                        storeId, receiptNumber == null ? null : receiptNumber.strip(), day, total, customerId),
                PageRequest.of(first, after, MOST));
    }

    @BatchMapping(typeName = "Sale", field = "store")
    Map<Sale, Store> storesOf(List<Sale> sales) {
        Map<UUID, Store> found =
                stores
                        .findByIdInOrderByName(
                                sales.stream().map(Sale::storeId).distinct().toList())
                        .stream()
                        .collect(toMap(Store::id, Function.identity()));
        return sales.stream().collect(toMap(sale -> sale, sale -> found.get(sale.storeId())));
    }

    @BatchMapping(typeName = "Sale", field = "session")
    Map<Sale, @Nullable TillSession> sessionsOf(List<Sale> sales) {
        Map<UUID, TillSession> found =
                sessions
                        .byIds(sales.stream()
                                .map(Sale::sessionId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(toMap(TillSession::id, Function.identity()));
        var bySale = new HashMap<Sale, @Nullable TillSession>();
        sales.forEach(sale -> bySale.put(sale, found.get(sale.sessionId())));
        return bySale;
    }

    @BatchMapping(typeName = "Sale", field = "lines")
    Map<Sale, List<LineShown>> linesOf(List<Sale> sales) {
        Map<UUID, List<ReceiptLine>> found =
                receipts.lines(sales.stream().map(Sale::id).toList()).stream().collect(groupingBy(ReceiptLine::saleId));
        return sales.stream().collect(toMap(sale -> sale, sale -> found.getOrDefault(sale.id(), List.of()).stream()
                .map(line -> LineShown.of(line, sale.currency()))
                .toList()));
    }

    @BatchMapping(typeName = "Sale", field = "taxes")
    Map<Sale, List<TaxShown>> taxesOf(List<Sale> sales) {
        Map<UUID, Sale> byId = sales.stream().collect(toMap(Sale::id, Function.identity()));
        Map<UUID, List<TaxShown>> found = database
                .sql("""
                        select sale_id, name, rate, amount from sale_tax where sale_id = any (:ids::uuid[])
                        order by sale_id, position""")
                .param("ids", ids(sales))
                .query((row, number) -> {
                    Sale sale = byId.get(row.getObject("sale_id", UUID.class));
                    return new TaxShown(
                            sale.id(),
                            row.getString("name"),
                            row.getBigDecimal("rate").stripTrailingZeros(),
                            money(row.getBigDecimal("amount"), sale));
                })
                .list()
                .stream()
                .collect(groupingBy(TaxShown::saleId));
        return sales.stream().collect(toMap(sale -> sale, sale -> found.getOrDefault(sale.id(), List.of())));
    }

    @BatchMapping(typeName = "Sale", field = "payments")
    Map<Sale, List<PaymentShown>> paymentsOf(List<Sale> sales) {
        Map<UUID, Sale> byId = sales.stream().collect(toMap(Sale::id, Function.identity()));
        Map<UUID, List<PaymentShown>> found = database
                .sql("""
                        select sale_id, method, amount from sale_payment where sale_id = any (:ids::uuid[])
                        order by sale_id, position""")
                .param("ids", ids(sales))
                .query((row, number) -> {
                    Sale sale = byId.get(row.getObject("sale_id", UUID.class));
                    return new PaymentShown(
                            sale.id(),
                            PaymentMethod.valueOf(row.getString("method")),
                            money(row.getBigDecimal("amount"), sale));
                })
                .list()
                .stream()
                .collect(groupingBy(PaymentShown::saleId));
        return sales.stream().collect(toMap(sale -> sale, sale -> found.getOrDefault(sale.id(), List.of())));
    }

    @BatchMapping(typeName = "Sale", field = "returns")
    Map<Sale, List<SaleReturn>> returnsOf(List<Sale> sales) {
        Map<UUID, List<SaleReturn>> found = receipts
                .returnsOf(sales.stream().map(Sale::id).toList())
                .stream()
                .collect(groupingBy(SaleReturn::ofSale));
        return sales.stream().collect(toMap(sale -> sale, sale -> found.getOrDefault(sale.id(), List.of())));
    }

    @SchemaMapping
    @Nullable
    Person cashier(Sale sale) {
        return Person.of(sale.cashierId());
    }

    @SchemaMapping
    @Nullable
    Customer customer(Sale sale) {
        return Customer.of(sale.customerId());
    }

    @SchemaMapping
    Money subtotal(Sale sale) {
        return money(sale.netTotal(), sale);
    }

    @SchemaMapping
    Money total(Sale sale) {
        return money(sale.total(), sale);
    }

    @SchemaMapping
    Money change(Sale sale) {
        return money(sale.changeGiven(), sale);
    }

    @SchemaMapping
    @Nullable
    String voidReason(Sale sale) {
        return sale.reason();
    }

    private static Money money(BigDecimal amount, Sale sale) {
        return new Money(amount, sale.currency()).round();
    }

    private static String[] ids(List<Sale> sales) {
        return sales.stream().map(sale -> sale.id().toString()).toArray(String[]::new);
    }

    record TaxShown(UUID saleId, String name, BigDecimal rate, Money amount) {}

    record PaymentShown(UUID saleId, PaymentMethod method, Money amount) {}
}
