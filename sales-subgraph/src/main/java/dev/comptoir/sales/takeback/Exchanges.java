package dev.comptoir.sales.takeback;

import dev.comptoir.sales.audit.AuditLog;
import dev.comptoir.sales.bill.PaymentMethod;
import dev.comptoir.sales.checkout.Checkout;
import dev.comptoir.sales.checkout.DiscountPermission;
import dev.comptoir.sales.checkout.Prepared;
import dev.comptoir.sales.permission.Allowed;
import dev.comptoir.sales.permission.TillAction;
import dev.comptoir.sales.permission.TillPermissions;
import dev.comptoir.sales.receipt.Sale;
import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.sales.till.TillSession;
import dev.comptoir.sales.till.TillSessions;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes goods back and sells others, in one transaction: what came back pays for what goes, as far as it does; the rest is
 * paid, or given back.
 */
@Service
class Exchanges {

    private final Returns returns;
    private final GoodsOfSale goods;
    private final RefundTenders tenders;
    private final RecordedReturn records;
    private final Checkout checkout;
    private final DiscountPermission discounts;
    private final TillPermissions permissions;
    private final TillSessions sessions;
    private final AuditLog audit;
    private final JdbcClient database;

    Exchanges(
            Returns returns,
            GoodsOfSale goods,
            RefundTenders tenders,
            RecordedReturn records,
            Checkout checkout,
            DiscountPermission discounts,
            TillPermissions permissions,
            TillSessions sessions,
            AuditLog audit,
            JdbcClient database) {
        this.returns = returns;
        this.goods = goods;
        this.tenders = tenders;
        this.records = records;
        this.checkout = checkout;
        this.discounts = discounts;
        this.permissions = permissions;
        this.sessions = sessions;
        this.audit = audit;
        this.database = database;
    }

    /**
     * What is exchanged for what.
     *
     * @param worth of the goods that come back, as it was when the sale was prepared
     * @param rest how that is given back of it which the sale does not cost
     */
    record Wanted(
            Returns.Wanted back,
            BigDecimal worth,
            Prepared sale,
            PaymentMethod rest,
            @Nullable String approval,
            @Nullable String discountApproval) {}

    /**
     * Exchanges in the caller's transaction.
     *
     * @return the id of the return
     */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID exchange(Wanted wanted, Caller caller) {
        TillSession session =
                sessions.requireOpen(wanted.sale().quote().session().id());
        Sale of = returns.hold(wanted.back().saleId(), session);
        GoodsBack back = goods.back(of, wanted.back().lines());
        if (back.refund().compareTo(wanted.worth()) != 0) {
            throw TillRefusal.of(NotReturnableError::new, "return.changed");
        }
        Allowed who = permissions.require(
                caller, TillAction.RETURN_GOODS, session.storeId(), back.refund(), wanted.approval());
        BigDecimal setOff = setOff(wanted.sale(), back.refund());
        BigDecimal rest = back.refund().subtract(setOff);
        Supplier<UUID> takeBack = () -> records.record(
                new RecordedReturn.Act(session, of, wanted.back().reason(), caller.userId()),
                back,
                List.of(
                        new RecordedReturn.GivenBack(wanted.rest(), rest),
                        new RecordedReturn.GivenBack(PaymentMethod.EXCHANGE, setOff)));
        UUID sold = Ids.next();
        // Before the number of the receipt is counted: all tills of the store wait from there on.
        discounts.require(wanted.sale().quote(), caller, sold, wanted.discountApproval());
        UUID returned;
        if (rest.signum() > 0) {
            // The one that moves money comes first: gift cards are locked before the number of the receipt is counted.
            tenders.require(of, wanted.rest(), rest);
            returned = takeBack.get();
            checkout.record(sold, wanted.sale());
        } else {
            checkout.record(sold, wanted.sale());
            returned = takeBack.get();
        }
        database.sql("update sale set exchanged_for = :sold where id = :returned")
                .param("sold", sold)
                .param("returned", returned)
                .update();
        audit.record(
                session.storeId(),
                who,
                "exchangeGoods",
                returned,
                Map.of(),
                Map.of(
                        "sale", of.receiptNumber(),
                        "worth", back.refund(),
                        "for", wanted.sale().quote().bill().total(),
                        "reason", wanted.back().reason()));
        return returned;
    }

    /** As much of what came back as the sale costs. */
    static BigDecimal setOff(Prepared sale, BigDecimal worth) {
        return worth.min(sale.quote().bill().total());
    }
}
