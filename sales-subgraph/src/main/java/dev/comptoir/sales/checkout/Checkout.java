package dev.comptoir.sales.checkout;

import dev.comptoir.sales.bill.Bill;
import dev.comptoir.sales.goods.GoodsToMove;
import dev.comptoir.sales.sale.DaysOfRevenue;
import dev.comptoir.sales.tender.Tenders;
import dev.comptoir.sales.till.TillSessions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records a sale: the receipt, the figures of the day, and the goods that are to follow, all or nothing. */
@Service
public class Checkout {

    private final TillSessions sessions;
    private final ReceiptNumbers numbers;
    private final RecordedSale sales;
    private final DaysOfRevenue days;
    private final GoodsToMove goods;
    private final Tenders tenders;

    Checkout(
            TillSessions sessions,
            ReceiptNumbers numbers,
            RecordedSale sales,
            DaysOfRevenue days,
            GoodsToMove goods,
            Tenders tenders) {
        this.sessions = sessions;
        this.numbers = numbers;
        this.sales = sales;
        this.days = days;
        this.goods = goods;
        this.tenders = tenders;
    }

    /**
     * In the caller's transaction, which nobody closes the session before the end of. Last of all in it, if it can be: from
     * here on all tills of the store wait for its end.
     *
     * @param id of the sale, made by the caller
     * @return the id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID record(UUID id, Prepared sale) {
        Quote basket = sale.quote();
        sessions.requireOpen(basket.session().id());
        Bill bill = basket.bill();
        LocalDate day = LocalDate.now(basket.store().timeZone());
        BigDecimal units =
                bill.lines().stream().map(line -> line.item().quantity()).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<RecordedSale.Line> lines = IntStream.range(0, bill.lines().size())
                .mapToObj(i -> line(basket, i))
                .toList();
        tenders.take(id, basket.session(), sale.settlement().payments());
        // Last of all what others of the store wait for: the number and the day.
        String number = numbers.next(basket.store());
        sales.write(
                new RecordedSale.Heading(
                        id,
                        basket.store().id(),
                        number,
                        "SALE",
                        day,
                        bill.subtotal(),
                        units,
                        basket.session().id(),
                        sale.cashier(),
                        bill.total(),
                        sale.settlement().change(),
                        sale.note(),
                        basket.pricesFromMemory(),
                        null,
                        null,
                        sale.customerId()),
                lines,
                bill.taxes().stream().map(RecordedSale.Tax::of).toList(),
                sale.settlement().payments());
        days.add(new DaysOfRevenue.Addition(basket.store().id(), day, bill.subtotal(), BigDecimal.ZERO, 1, 0, units));
        goods.follow(id);
        return id;
    }

    private static RecordedSale.Line line(Quote basket, int at) {
        Priced product = basket.products().get(at);
        Bill.Line line = basket.bill().lines().get(at);
        return new RecordedSale.Line(
                product.id(),
                product.name(),
                line.item().quantity(),
                line.item().unitPrice(),
                line.net(),
                line.discount(),
                line.total(),
                product.stocked(),
                null,
                product.regularPrice(),
                basket.promotion(at));
    }
}
