package dev.comptoir.sales.giftcard;

import static java.util.stream.Collectors.toMap;

import dev.comptoir.sales.giftcard.GiftCards.Kind;
import dev.comptoir.sales.giftcard.GiftCards.Left;
import dev.comptoir.sales.giftcard.GiftCards.Movement;
import dev.comptoir.sales.till.TillSession;
import dev.comptoir.starter.money.Money;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gift cards as tenders: in the transaction of what they pay for. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class GiftCardTenders {

    private final GiftCards cards;
    private final Guesses guesses;

    GiftCardTenders(GiftCards cards, Guesses guesses) {
        this.cards = cards;
        this.guesses = guesses;
    }

    /**
     * A tender.
     *
     * @param position among those of the sale
     * @param code as it was scanned or typed
     */
    public record Wanted(int position, @Nullable String code, BigDecimal amount) {}

    /** Takes what is to be paid off the cards, all or nothing. */
    public void pay(UUID sale, TillSession session, List<Wanted> wanted) {
        UUID person = Caller.current().userId();
        guesses.requireFew(person);
        Map<Wanted, GiftCardCode> codes = wanted.stream().collect(toMap(Function.identity(), this::codeOf));
        Map<GiftCardCode, GiftCardAccount> held =
                cards.hold(codes.values()).stream().collect(toMap(GiftCardAccount::code, Function.identity()));
        for (Wanted one : wanted) {
            GiftCardAccount card = held.get(codes.get(one));
            if (card == null) {
                guesses.wrong(person);
                throw GiftCardError.refusal("giftcard.unknown");
            }
            if (!card.currency().equals(session.currency())) {
                throw GiftCardError.refusal("giftcard.currency", card.currency().getCurrencyCode());
            }
            if (!cards.move(card.id(), new Movement(Kind.PAID, one.amount().negate(), sale, sale, one.position()))) {
                Money left = new Money(cards.byId(card.id()).orElseThrow().balance(), card.currency()).round();
                throw GiftCardError.refusal(
                        left, "giftcard.short", left.amount().toPlainString());
            }
        }
    }

    private GiftCardCode codeOf(Wanted wanted) {
        if (wanted.code() == null || wanted.code().isBlank()) {
            throw GiftCardError.refusal("giftcard.no-code");
        }
        return GiftCardCode.of(wanted.code()).orElseThrow(() -> GiftCardError.refusal("giftcard.malformed"));
    }

    /**
     * Gives a part of what gift cards paid for a sale back to them.
     *
     * @param receipt of the return
     * @return whether all of it could be given back: not when that is more than they paid
     */
    public boolean giveBack(UUID receipt, UUID sale, BigDecimal amount) {
        BigDecimal rest = amount;
        for (Left left : cards.leftOf(sale)) {
            BigDecimal part = rest.min(left.amount());
            if (part.signum() > 0) {
                cards.move(left.giftCardId(), new Movement(Kind.REFUNDED, part, receipt, sale, null));
                rest = rest.subtract(part);
            }
        }
        return rest.signum() == 0;
    }

    /** Gives all that gift cards paid for a sale back to them. */
    public void undo(UUID sale) {
        cards.leftOf(sale)
                .forEach(left ->
                        cards.move(left.giftCardId(), new Movement(Kind.REFUNDED, left.amount(), sale, sale, null)));
    }
}
