package dev.comptoir.sales.giftcard;

import dev.comptoir.sales.audit.AuditLog;
import dev.comptoir.sales.bill.ImpossibleBill;
import dev.comptoir.sales.bill.Payment;
import dev.comptoir.sales.bill.PaymentMethod;
import dev.comptoir.sales.bill.Settlement;
import dev.comptoir.sales.giftcard.GiftCards.Kind;
import dev.comptoir.sales.giftcard.GiftCards.Movement;
import dev.comptoir.sales.terminal.CardTenders;
import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.sales.till.TillRefusal.InvalidAmountError;
import dev.comptoir.sales.till.TillSession;
import dev.comptoir.sales.till.TillSessions;
import dev.comptoir.starter.money.Money;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sells gift cards: money comes in, and a debt of as much. */
@Service
class GiftCardSales {

    private static final BigDecimal MOST = new BigDecimal("5000");
    private static final int MOST_PAYMENTS = 10;

    private final TillSessions sessions;
    private final GiftCards cards;
    private final CardTenders terminal;
    private final AuditLog audit;

    GiftCardSales(TillSessions sessions, GiftCards cards, CardTenders terminal, AuditLog audit) {
        this.sessions = sessions;
        this.cards = cards;
        this.terminal = terminal;
        this.audit = audit;
    }

    /** @return the id of the card */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID sell(UUID sessionId, BigDecimal amount, List<Payment> payments, Caller caller) {
        TillSession session = sessions.requireOpen(sessionId);
        int decimals = session.currency().getDefaultFractionDigits();
        if (amount.signum() <= 0
                || amount.compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > decimals) {
            throw TillRefusal.of(
                    InvalidAmountError::new, "giftcard.amount", amount.toPlainString(), MOST.toPlainString());
        }
        if (payments.stream().anyMatch(payment -> payment.method() == PaymentMethod.GIFT_CARD)) {
            throw GiftCardError.refusal("giftcard.by-giftcard");
        }
        Settlement paid = settle(session, amount, payments, decimals);
        UUID card = cards.open(session, unused(), amount, paid, caller.userId());
        cards.move(card, new Movement(Kind.ISSUED, amount, null, null, null));
        for (int i = 0; i < payments.size(); i++) {
            UUID atTerminal = payments.get(i).cardPaymentId();
            if (payments.get(i).method() == PaymentMethod.CARD && atTerminal != null) {
                terminal.payForGiftCard(
                        card, i, session, atTerminal, payments.get(i).amount());
            }
        }
        audit.record(
                session.storeId(),
                caller,
                "sellGiftCard",
                card,
                Map.of(),
                Map.of("amount", amount, "currency", session.currency().getCurrencyCode()));
        return card;
    }

    private GiftCardCode unused() {
        GiftCardCode code = GiftCardCode.random();
        while (cards.byCode(code).isPresent()) {
            code = GiftCardCode.random();
        }
        return code;
    }

    private static Settlement settle(TillSession session, BigDecimal amount, List<Payment> payments, int decimals) {
        try {
            if (payments.size() > MOST_PAYMENTS) {
                throw new ImpossibleBill("giftcard.payments", MOST_PAYMENTS);
            }
            if (payments.stream().anyMatch(payment -> payment.method() == PaymentMethod.EXCHANGE)) {
                throw new ImpossibleBill("bill.payment-exchange");
            }
            return Settlement.of(amount, payments, decimals);
        } catch (ImpossibleBill refusal) {
            var total = new Money(amount, session.currency());
            throw TillRefusal.of(
                    message -> new PaymentMismatchError(message, total), refusal.key(), refusal.arguments());
        }
    }

    record PaymentMismatchError(String message, Money total) {}
}
