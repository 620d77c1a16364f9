package dev.comptoir.sales.receipt;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.store.Stores;
import dev.comptoir.sales.till.Customer;
import dev.comptoir.sales.till.Person;
import dev.comptoir.sales.till.TillSession;
import dev.comptoir.sales.till.TillSessions;
import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Sales in the graph: one statement per field, however many there are. */
@Controller
class SaleFieldsController {

    private final Receipts receipts;
    private final ReceiptParts parts;
    private final ReturnReceipts returns;
    private final Stores stores;
    private final TillSessions sessions;

    SaleFieldsController(
            Receipts receipts, ReceiptParts parts, ReturnReceipts returns, Stores stores, TillSessions sessions) {
        this.receipts = receipts;
        this.parts = parts;
        this.returns = returns;
        this.stores = stores;
        this.sessions = sessions;
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
                parts.lines(sales.stream().map(Sale::id).toList()).stream().collect(groupingBy(ReceiptLine::saleId));
        return sales.stream().collect(toMap(sale -> sale, sale -> found.getOrDefault(sale.id(), List.of()).stream()
                .map(line -> LineShown.of(line, sale.currency()))
                .toList()));
    }

    @BatchMapping(typeName = "Sale", field = "taxes")
    Map<Sale, List<TaxShown>> taxesOf(List<Sale> sales) {
        Map<UUID, List<TaxLine>> found = parts.taxes(ids(sales)).stream().collect(groupingBy(TaxLine::saleId));
        return sales.stream().collect(toMap(sale -> sale, sale -> found.getOrDefault(sale.id(), List.of()).stream()
                .map(tax -> TaxShown.of(tax, sale.currency()))
                .toList()));
    }

    @BatchMapping(typeName = "Sale", field = "payments")
    Map<Sale, List<PaymentShown>> paymentsOf(List<Sale> sales) {
        Map<UUID, List<PaymentLine>> found =
                parts.payments(ids(sales)).stream().collect(groupingBy(PaymentLine::saleId));
        return sales.stream().collect(toMap(sale -> sale, sale -> found.getOrDefault(sale.id(), List.of()).stream()
                .map(payment -> PaymentShown.of(payment, sale.currency()))
                .toList()));
    }

    @BatchMapping(typeName = "Sale", field = "returns")
    Map<Sale, List<SaleReturn>> returnsOf(List<Sale> sales) {
        Map<UUID, List<SaleReturn>> found =
                returns.ofSales(ids(sales)).stream().collect(groupingBy(SaleReturn::ofSale));
        return sales.stream().collect(toMap(sale -> sale, sale -> found.getOrDefault(sale.id(), List.of())));
    }

    @BatchMapping(typeName = "Sale", field = "exchangedFrom")
    Map<Sale, @Nullable SaleReturn> exchangesOf(List<Sale> sales) {
        Map<UUID, SaleReturn> found =
                returns.exchangedFor(ids(sales)).stream().collect(toMap(SaleReturn::exchangedFor, Function.identity()));
        var bySale = new HashMap<Sale, @Nullable SaleReturn>();
        sales.forEach(sale -> bySale.put(sale, found.get(sale.id())));
        return bySale;
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

    private static List<UUID> ids(List<Sale> sales) {
        return sales.stream().map(Sale::id).toList();
    }
}
