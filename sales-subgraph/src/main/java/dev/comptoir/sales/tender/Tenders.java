package dev.comptoir.sales.tender;

import dev.comptoir.sales.bill.Payment;
import dev.comptoir.sales.bill.PaymentMethod;
import dev.comptoir.sales.receipt.Sale;
import dev.comptoir.sales.till.TillSession;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what a sale is paid with, and gives it back; in the caller's transaction, which there must be, before the receipt's
 * number is counted: gift cards are locked first, then what all tills of the store wait for. The receipt itself may be
 * written before or after.
 */
@Service
public class Tenders {

    /**
     * Uses up what a sale is paid with.
     *
     * @param session open, held by the transaction
     * @param payments as they are recorded, in that order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(UUID saleId, TillSession session, List<Payment> payments) {}

    /**
     * Gives a refund to the tender it goes to.
     *
     * @param returnId the id of the return's receipt
     * @param sale whose goods came back, held by the transaction; null without a receipt
     * @param session out of which it is given
     * @param amount more than zero, taxes included
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(
            UUID returnId, @Nullable Sale sale, TillSession session, PaymentMethod method, BigDecimal amount) {}

    /**
     * Gives back all that a sale was paid with, which is undone.
     *
     * @param sale held by the transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(Sale sale) {}
}
