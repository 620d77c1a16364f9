package dev.comptoir.sales.terminal;

import dev.comptoir.sales.till.TillSession;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Card payments as tenders: each pays for one thing, and gives back no more than it paid. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CardTenders {

    private final CardPayments payments;
    private final CardRefunds refunds;
    private final JdbcClient database;

    CardTenders(CardPayments payments, CardRefunds refunds, JdbcClient database) {
        this.payments = payments;
        this.refunds = refunds;
        this.database = database;
    }

    /** @param position among the tenders of the sale */
    public void payForSale(UUID sale, int position, TillSession session, UUID payment, BigDecimal amount) {
        use(payment, session, amount, sale, null, position);
    }

    /** @param position among the tenders of the gift card */
    public void payForGiftCard(UUID giftCard, int position, TillSession session, UUID payment, BigDecimal amount) {
        use(payment, session, amount, null, giftCard, position);
    }

    private void use(
            UUID id,
            TillSession session,
            BigDecimal amount,
            @Nullable UUID sale,
            @Nullable UUID giftCard,
            int position) {
        TerminalPayment payment = payments.byId(id)
                .filter(found -> found.sessionId().equals(session.id()))
                .orElseThrow(() -> CardPaymentError.refusal(id, "card.not-here"));
        if (payment.amount().compareTo(amount) != 0) {
            throw CardPaymentError.refusal(
                    id,
                    "card.amount",
                    payment.amount()
                            .setScale(session.currency().getDefaultFractionDigits())
                            .toPlainString());
        }
        if (!payments.use(payment, sale, giftCard, position)) {
            TerminalPayment now = payments.byId(id).orElseThrow();
            throw CardPaymentError.refusal(id, now.used() ? "card.used" : "card.not-approved." + now.status());
        }
    }

    /**
     * Gives a part of what cards paid for a sale back to them.
     *
     * @param receipt of the return
     * @param most what all cards of the sale, at terminals that stand alone too, may still give back
     * @return whether all of it can be given back: not when that is more than cards paid
     */
    public boolean giveBack(UUID receipt, UUID sale, BigDecimal amount, BigDecimal most) {
        List<Left> cards = left(sale);
        if (cards.isEmpty()) {
            return true;
        }
        if (amount.compareTo(most) > 0) {
            return false;
        }
        BigDecimal rest = amount;
        for (Left card : cards) {
            BigDecimal part = rest.min(card.amount());
            if (part.signum() > 0) {
                refunds.want(card.id(), receipt, part);
                rest = rest.subtract(part);
            }
        }
        return true;
    }

    /** Gives all that cards paid for a sale back to them. */
    public void undo(UUID sale) {
        left(sale).stream()
                .filter(card -> card.amount().signum() > 0)
                .forEach(card -> refunds.want(card.id(), sale, card.amount()));
    }

    /** Gives all that cards paid for a gift card back to them. */
    public void undoGiftCard(UUID giftCard) {
        database.sql("select id, amount from card_payment where gift_card_id = :card order by position")
                .param("card", giftCard)
                .query(Left.class)
                .list()
                .forEach(card -> refunds.want(card.id(), null, card.amount()));
    }

    /**
     * What each card payment of a sale may still give back. What the bank refused counts as given: it is owed, and will be
     * given back to the card at another try, or in cash.
     */
    private record Left(UUID id, BigDecimal amount) {}

    private List<Left> left(UUID sale) {
        return database.sql("""
                        select payment.id, payment.amount - coalesce(sum(refund.amount), 0) as amount
                        from card_payment payment
                        left join card_refund refund on card_payment_id = payment.id
                        where sale_id = :sale group by payment.id order by payment.position""").param("sale", sale).query(Left.class).list();
    }
}
