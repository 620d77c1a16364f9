package dev.comptoir.sales.tender;

import dev.comptoir.sales.bill.Payment;
import dev.comptoir.sales.bill.PaymentMethod;
import dev.comptoir.sales.giftcard.GiftCardTenders;
import dev.comptoir.sales.giftcard.GiftCardTenders.Wanted;
import dev.comptoir.sales.receipt.Sale;
import dev.comptoir.sales.terminal.CardTenders;
import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.sales.till.TillSession;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what a sale is paid with, and gives it back; in the caller's transaction, which there must be, before the receipt's
 * number is counted: gift cards are locked first, then what all tills of the store wait for. The receipt itself may be
 * written before or after.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Tenders {

    private final CardTenders cards;
    private final GiftCardTenders giftCards;
    private final JdbcClient database;

    Tenders(CardTenders cards, GiftCardTenders giftCards, JdbcClient database) {
        this.cards = cards;
        this.giftCards = giftCards;
        this.database = database;
    }

    /**
     * Uses up what a sale is paid with.
     *
     * @param session open, held by the transaction
     * @param payments as they are recorded, in that order
     */
    public void take(UUID saleId, TillSession session, List<Payment> payments) {
        var byGiftCard = new ArrayList<Wanted>();
        for (int i = 0; i < payments.size(); i++) {
            Payment payment = payments.get(i);
            if (payment.method() == PaymentMethod.GIFT_CARD) {
                byGiftCard.add(new Wanted(i, payment.giftCardCode(), payment.amount()));
            } else if (payment.method() == PaymentMethod.CARD && payment.cardPaymentId() != null) {
                cards.payForSale(saleId, i, session, payment.cardPaymentId(), payment.amount());
            }
        }
        if (!byGiftCard.isEmpty()) {
            giftCards.pay(saleId, session, byGiftCard);
        }
    }

    /**
     * Gives a refund to the tender it goes to: to a gift card at once, to a card at the terminal soon after the commit.
     *
     * @param returnId the id of the return's receipt
     * @param sale whose goods came back, held by the transaction; null without a receipt
     * @param session out of which it is given
     * @param amount more than zero, taxes included
     */
    public void giveBack(
            UUID returnId, @Nullable Sale sale, TillSession session, PaymentMethod method, BigDecimal amount) {
        if (amount.signum() <= 0) {
            return;
        }
        if (sale == null) {
            requireNoGiftCard(method);
            return;
        }
        boolean given =
                switch (method) {
                    case CARD -> cards.giveBack(returnId, sale.id(), amount, leftOnCards(sale.id()));
                    case GIFT_CARD -> giftCards.giveBack(returnId, sale.id(), amount);
                    default -> true;
                };
        if (!given) {
            throw TillRefusal.of(
                    NotReturnableError::new,
                    "return.more-than-tender",
                    sale.receiptNumber(),
                    amount.setScale(session.currency().getDefaultFractionDigits())
                            .toPlainString());
        }
    }

    /**
     * Gives back all that a sale was paid with, which is undone.
     *
     * @param sale held by the transaction
     */
    public void undo(Sale sale) {
        cards.undo(sale.id());
        giftCards.undo(sale.id());
    }

    /** Without a receipt nobody knows which gift card to fill. */
    private static void requireNoGiftCard(PaymentMethod method) {
        if (method == PaymentMethod.GIFT_CARD) {
            throw TillRefusal.of(NotReturnableError::new, "return.which-gift-card");
        }
    }

    /** What cards paid for a sale, less what returns gave back to them. */
    private BigDecimal leftOnCards(UUID sale) {
        return database.sql("""
                        select coalesce(sum(amount), 0) from sale_payment
                        where method = 'CARD' and sale_id in (
                            select :sale::uuid union all select id from sale where of_sale = :sale)""").param("sale", sale).query(BigDecimal.class).single();
    }

    record NotReturnableError(String message) {}
}
