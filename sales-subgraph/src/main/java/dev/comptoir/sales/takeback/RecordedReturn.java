package dev.comptoir.sales.takeback;

import dev.comptoir.sales.bill.Payment;
import dev.comptoir.sales.bill.PaymentMethod;
import dev.comptoir.sales.checkout.ReceiptNumbers;
import dev.comptoir.sales.checkout.RecordedSale;
import dev.comptoir.sales.goods.GoodsToMove;
import dev.comptoir.sales.receipt.Sale;
import dev.comptoir.sales.sale.DaysOfRevenue;
import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.store.Stores;
import dev.comptoir.sales.tender.Tenders;
import dev.comptoir.sales.till.TillSession;
import dev.comptoir.starter.ids.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records a return: the receipt, the figures of the day, and the goods that are to follow, all or nothing. */
@Service
class RecordedReturn {

    private final RecordedSale sales;
    private final ReceiptNumbers numbers;
    private final DaysOfRevenue days;
    private final GoodsToMove goods;
    private final Tenders tenders;
    private final Stores stores;
    private final JdbcClient database;

    RecordedReturn(
            RecordedSale sales,
            ReceiptNumbers numbers,
            DaysOfRevenue days,
            GoodsToMove goods,
            Tenders tenders,
            Stores stores,
            JdbcClient database) {
        this.sales = sales;
        this.numbers = numbers;
        this.days = days;
        this.goods = goods;
        this.tenders = tenders;
        this.stores = stores;
        this.database = database;
    }

    /**
     * Who takes what back, and why.
     *
     * @param session open, held by the transaction
     * @param of whose goods they are, held by the transaction; null without a receipt
     */
    record Act(TillSession session, @Nullable Sale of, String reason, UUID cashier) {}

    /** A part of the refund, zero or more. */
    record GivenBack(PaymentMethod method, BigDecimal amount) {}

    /**
     * Records the return in the caller's transaction.
     *
     * @param given together what the goods are worth
     * @return the id of the return
     */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID record(Act act, GoodsBack back, List<GivenBack> given) {
        Store store = stores.findById(act.session().storeId()).orElseThrow();
        LocalDate day = LocalDate.now(store.timeZone());
        UUID id = Ids.next();
        Sale of = act.of();
        given.stream()
                .filter(part -> part.amount().signum() > 0 && part.method() != PaymentMethod.EXCHANGE)
                .forEach(part -> tenders.giveBack(id, of, act.session(), part.method(), part.amount()));
        sales.write(
                new RecordedSale.Heading(
                        id,
                        store.id(),
                        // Last of all what others of the store wait for: the number and the day.
                        numbers.next(store),
                        "RETURN",
                        day,
                        back.net(),
                        back.units(),
                        act.session().id(),
                        act.cashier(),
                        back.refund().negate(),
                        BigDecimal.ZERO,
                        null,
                        false,
                        of == null ? null : of.id(),
                        act.reason(),
                        null),
                back.recorded(),
                back.taxes(),
                given.stream()
                        .filter(part -> part.amount().signum() > 0)
                        .map(part -> new Payment(part.method(), part.amount().negate()))
                        .toList());
        markLost(id, back.lost());
        days.add(new DaysOfRevenue.Addition(
                store.id(), day, BigDecimal.ZERO, back.net().negate(), 0, 1, back.units()));
        goods.follow(id);
        return id;
    }

    private void markLost(UUID id, Integer[] places) {
        if (places.length > 0) {
            database.sql("update sale_line set to_loss = true where sale_id = :id and ordinal = any (:places)")
                    .param("id", id)
                    .param("places", places)
                    .update();
        }
    }
}
