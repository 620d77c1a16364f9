package dev.comptoir.sales.takeback;

import dev.comptoir.sales.bill.Payment;
import dev.comptoir.sales.bill.PaymentMethod;
import dev.comptoir.sales.checkout.ReceiptNumbers;
import dev.comptoir.sales.checkout.RecordedSale;
import dev.comptoir.sales.goods.GoodsToMove;
import dev.comptoir.sales.receipt.ReceiptLine;
import dev.comptoir.sales.receipt.Receipts;
import dev.comptoir.sales.receipt.Sale;
import dev.comptoir.sales.sale.DaysOfRevenue;
import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.store.Stores;
import dev.comptoir.sales.tender.Tenders;
import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.sales.till.TillSession;
import dev.comptoir.starter.ids.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes goods of a sale back: never more than was sold, discounts and taxes in proportion. */
@Service
class Returns {

    private final Receipts receipts;
    private final RecordedSale sales;
    private final ReceiptNumbers numbers;
    private final DaysOfRevenue days;
    private final GoodsToMove goods;
    private final Tenders tenders;
    private final Stores stores;
    private final JdbcClient database;

    Returns(
            Receipts receipts,
            RecordedSale sales,
            ReceiptNumbers numbers,
            DaysOfRevenue days,
            GoodsToMove goods,
            Tenders tenders,
            Stores stores,
            JdbcClient database) {
        this.receipts = receipts;
        this.sales = sales;
        this.numbers = numbers;
        this.days = days;
        this.goods = goods;
        this.tenders = tenders;
        this.stores = stores;
        this.database = database;
    }

    /** So many of a line of the sale. */
    record Wanted(UUID saleLineId, BigDecimal quantity) {}

    /**
     * Records the return in the caller's transaction.
     *
     * @param session open, held by the transaction
     * @return the id of the return
     */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID take(Sale sale, TillSession session, List<Wanted> wanted, String reason, PaymentMethod method, UUID cashier) {
        if (!sale.status().equals("COMPLETED")) {
            throw refused("return.voided", sale.receiptNumber());
        }
        // The money leaves the drawer of the store whose revenue it lowers, and the goods go back to its shelf.
        if (!session.storeId().equals(sale.storeId())) {
            throw refused("return.other-store", sale.receiptNumber());
        }
        requireTender(sale, method);
        List<ReceiptLine> sold = receipts.lines(List.of(sale.id()));
        int decimals = sale.currency().getDefaultFractionDigits();
        List<RecordedSale.Line> back = lines(wanted, sold, decimals);
        BigDecimal net = sum(back.stream().map(RecordedSale.Line::netTotal).toList());
        List<RecordedSale.Tax> taxes = taxes(sale, netReturned(sold, decimals), net.negate(), decimals);
        BigDecimal total =
                net.add(sum(taxes.stream().map(RecordedSale.Tax::amount).toList()));
        BigDecimal units = sum(back.stream().map(RecordedSale.Line::quantity).toList());
        Store store = stores.findById(sale.storeId()).orElseThrow();
        LocalDate day = LocalDate.now(store.timeZone());
        UUID id = Ids.next();
        tenders.giveBack(id, sale, session, method, total.negate());
        sales.write(
                new RecordedSale.Heading(
                        id,
                        sale.storeId(),
                        numbers.next(store),
                        "RETURN",
                        day,
                        net,
                        units,
                        session.id(),
                        cashier,
                        total,
                        BigDecimal.ZERO,
                        null,
                        false,
                        sale.id(),
                        reason),
                back,
                taxes,
                List.of(new Payment(method, total)));
        days.add(new DaysOfRevenue.Addition(sale.storeId(), day, BigDecimal.ZERO, net.negate(), 0, 1, units));
        goods.follow(id);
        return id;
    }

    /** The tender of the sale, or cash. */
    private void requireTender(Sale sale, PaymentMethod method) {
        boolean allowed = method == PaymentMethod.CASH
                || database.sql("select exists (select from sale_payment where sale_id = :sale and method = :method)")
                        .param("sale", sale.id())
                        .param("method", method.name())
                        .query(Boolean.class)
                        .single();
        if (!allowed) {
            throw refused("return.tender", sale.receiptNumber());
        }
    }

    private static List<RecordedSale.Line> lines(List<Wanted> wanted, List<ReceiptLine> sold, int decimals) {
        Map<UUID, ReceiptLine> byId = sold.stream().collect(Collectors.toMap(ReceiptLine::id, line -> line));
        var seen = new HashSet<UUID>();
        var back = new ArrayList<RecordedSale.Line>();
        for (Wanted one : wanted) {
            ReceiptLine line = byId.get(one.saleLineId());
            if (line == null || !seen.add(one.saleLineId())) {
                throw refused("return.line", one.saleLineId());
            }
            BigDecimal left = line.quantity().subtract(line.returned());
            boolean pieces = line.quantity().stripTrailingZeros().scale() <= 0;
            if (one.quantity().signum() <= 0
                    || one.quantity().compareTo(left) > 0
                    || (pieces && one.quantity().stripTrailingZeros().scale() > 0)) {
                throw refused(
                        "return.quantity",
                        one.quantity().toPlainString(),
                        left.stripTrailingZeros().toPlainString());
            }
            back.add(new RecordedSale.Line(
                    line.productId(),
                    line.name(),
                    one.quantity().negate(),
                    line.unitPrice(),
                    part(line.netTotal(), line, one.quantity(), decimals).negate(),
                    part(line.discount(), line, one.quantity(), decimals).negate(),
                    part(line.total(), line, one.quantity(), decimals).negate(),
                    line.stocked(),
                    line.ordinal()));
        }
        if (back.isEmpty()) {
            throw refused("return.nothing");
        }
        return back;
    }

    private static BigDecimal part(BigDecimal amount, ReceiptLine line, BigDecimal now, int decimals) {
        return Refund.part(amount, line.quantity(), line.returned(), now, decimals);
    }

    private static BigDecimal netReturned(List<ReceiptLine> sold, int decimals) {
        return sum(sold.stream()
                .map(line -> Refund.part(line.netTotal(), line.quantity(), BigDecimal.ZERO, line.returned(), decimals))
                .toList());
    }

    private List<RecordedSale.Tax> taxes(Sale sale, BigDecimal before, BigDecimal now, int decimals) {
        return database.sql("select name, rate, amount from sale_tax where sale_id = :sale order by position")
                .param("sale", sale.id())
                .query((row, number) -> new RecordedSale.Tax(
                        row.getString("name"),
                        row.getBigDecimal("rate"),
                        Refund.part(row.getBigDecimal("amount"), sale.netTotal(), before, now, decimals)
                                .negate()))
                .list();
    }

    private static TillRefusal refused(String key, Object... arguments) {
        return TillRefusal.of(NotReturnableError::new, key, arguments);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    record NotReturnableError(String message) {}
}
