package dev.comptoir.sales.giftcard;

import dev.comptoir.sales.audit.AuditLog;
import dev.comptoir.sales.giftcard.GiftCards.Kind;
import dev.comptoir.sales.giftcard.GiftCards.Movement;
import dev.comptoir.sales.permission.Allowed;
import dev.comptoir.sales.permission.TillAction;
import dev.comptoir.sales.permission.TillPermissions;
import dev.comptoir.sales.terminal.CardTenders;
import dev.comptoir.sales.till.TillSession;
import dev.comptoir.sales.till.TillSessions;
import dev.comptoir.starter.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoes the sale of a gift card that nobody has used, while its till session is open: as if it had not been sold, and the
 * money goes back by the tenders it came by.
 */
@Service
class GiftCardVoids {

    private final GiftCards cards;
    private final TillSessions sessions;
    private final CardTenders terminal;
    private final TillPermissions permissions;
    private final AuditLog audit;

    GiftCardVoids(
            GiftCards cards, TillSessions sessions, CardTenders terminal, TillPermissions permissions, AuditLog audit) {
        this.cards = cards;
        this.sessions = sessions;
        this.terminal = terminal;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** @return the id of the card */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID undo(UUID id, String reason, Caller caller, @Nullable String approval) {
        GiftCardAccount card = cards.byId(id).orElseThrow(() -> GiftCardError.refusal("giftcard.unknown"));
        // The session before the card, as when one pays: nobody waits in a circle.
        sessions.hold(card.sessionId());
        cards.hold(List.of(card.code()));
        if (cards.byId(id).orElseThrow().voidedAt() != null) {
            throw GiftCardError.refusal("giftcard.void.again");
        }
        if (sessions.byId(card.sessionId()).filter(TillSession::isOpen).isEmpty()) {
            throw GiftCardError.refusal("giftcard.void.closed");
        }
        if (cards.isUsed(id)) {
            throw GiftCardError.refusal("giftcard.void.used");
        }
        Allowed who = permissions.require(caller, TillAction.VOID_SALE, card.storeId(), card.amount(), approval);
        cards.move(id, new Movement(Kind.VOIDED, card.amount().negate(), null, null, null));
        cards.undo(id, reason, caller.userId());
        terminal.undoGiftCard(id);
        audit.record(
                card.storeId(),
                who,
                "voidGiftCard",
                id,
                Map.of("amount", card.amount()),
                Map.of("status", "VOIDED", "reason", reason));
        return id;
    }
}
