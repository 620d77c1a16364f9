package dev.comptoir.sales.receipt;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.comptoir.sales.receipt.ReturnReceipts.LineBack;
import dev.comptoir.sales.till.Person;
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

/** Returns in the graph: one statement per field, however many there are. */
@Controller
class ReturnFieldsController {

    private final Receipts receipts;
    private final ReceiptParts parts;
    private final ReturnReceipts returns;

    ReturnFieldsController(Receipts receipts, ReceiptParts parts, ReturnReceipts returns) {
        this.receipts = receipts;
        this.parts = parts;
        this.returns = returns;
    }

    @BatchMapping(typeName = "SaleReturn", field = "sale")
    Map<SaleReturn, Sale> salesOf(List<SaleReturn> asked) {
        Map<UUID, Sale> found = sales(asked.stream().map(SaleReturn::ofSale).toList());
        return asked.stream().collect(toMap(one -> one, one -> found.get(one.ofSale())));
    }

    @BatchMapping(typeName = "SaleReturn", field = "exchangedFor")
    Map<SaleReturn, @Nullable Sale> exchangedFor(List<SaleReturn> asked) {
        Map<UUID, Sale> found =
                sales(asked.stream().map(SaleReturn::exchangedFor).toList());
        var byReturn = new HashMap<SaleReturn, @Nullable Sale>();
        asked.forEach(one -> byReturn.put(one, one.exchangedFor() == null ? null : found.get(one.exchangedFor())));
        return byReturn;
    }

    private Map<UUID, Sale> sales(List<@Nullable UUID> ids) {
        List<UUID> known = ids.stream().filter(Objects::nonNull).distinct().toList();
        return known.isEmpty()
                ? Map.of()
                : receipts.sales(known).stream().collect(toMap(Sale::id, Function.identity()));
    }

    @BatchMapping(typeName = "SaleReturn", field = "lines")
    Map<SaleReturn, List<LineBack>> linesOf(List<SaleReturn> asked) {
        Map<UUID, List<LineBack>> found = returns.lines(ids(asked)).stream().collect(groupingBy(LineBack::returnId));
        return asked.stream().collect(toMap(one -> one, one -> found.getOrDefault(one.id(), List.of())));
    }

    @BatchMapping(typeName = "SaleReturn", field = "taxes")
    Map<SaleReturn, List<TaxShown>> taxesOf(List<SaleReturn> asked) {
        Map<UUID, List<TaxLine>> found = parts.taxes(ids(asked)).stream().collect(groupingBy(TaxLine::saleId));
        return asked.stream().collect(toMap(one -> one, one -> found.getOrDefault(one.id(), List.of()).stream()
                .map(TaxLine::givenBack)
                .map(tax -> TaxShown.of(tax, one.currency()))
                .toList()));
    }

    @BatchMapping(typeName = "SaleReturn", field = "payments")
    Map<SaleReturn, List<PaymentShown>> paymentsOf(List<SaleReturn> asked) {
        Map<UUID, List<PaymentLine>> found =
                parts.payments(ids(asked)).stream().collect(groupingBy(PaymentLine::saleId));
        return asked.stream().collect(toMap(one -> one, one -> found.getOrDefault(one.id(), List.of()).stream()
                .map(payment -> new PaymentLine(
                        payment.saleId(), payment.method(), payment.amount().negate(), payment.detail()))
                .map(payment -> PaymentShown.of(payment, one.currency()))
                .toList()));
    }

    @BatchMapping(typeName = "ReturnedLine", field = "saleLine")
    Map<LineBack, LineShown> saleLinesOf(List<LineBack> asked) {
        Map<UUID, List<LineBack>> bySale = asked.stream().collect(groupingBy(LineBack::ofSale));
        Map<UUID, ReceiptLine> found =
                parts.lines(bySale.keySet()).stream().collect(toMap(ReceiptLine::id, Function.identity()));
        return asked.stream()
                .collect(toMap(
                        one -> one,
                        one -> LineShown.of(
                                found.get(ReceiptLine.idOf(one.ofSale(), one.ofOrdinal())),
                                one.net().currency())));
    }

    @SchemaMapping(typeName = "ReturnedLine")
    String disposition(LineBack line) {
        return line.lost() ? "LOSS" : "STOCK";
    }

    @SchemaMapping
    Person cashier(SaleReturn one) {
        return new Person(one.cashierId());
    }

    @SchemaMapping
    Money subtotal(SaleReturn one) {
        return money(one.net(), one);
    }

    @SchemaMapping
    Money refund(SaleReturn one) {
        return money(one.refunded(), one);
    }

    private static Money money(BigDecimal amount, SaleReturn one) {
        return new Money(amount, one.currency()).round();
    }

    private static List<UUID> ids(List<SaleReturn> asked) {
        return asked.stream().map(SaleReturn::id).toList();
    }
}
