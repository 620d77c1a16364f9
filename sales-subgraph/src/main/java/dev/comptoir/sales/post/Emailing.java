package dev.comptoir.sales.post;

import dev.comptoir.sales.store.Language;
import dev.comptoir.sales.store.Stores;
import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.starter.idempotency.OnceOnly;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Has receipts sent to customers: of sales and of returns. */
@Service
class Emailing {

    private static final int MOST_A_DAY = 5;
    private static final int LONGEST_SHOWN = 60;

    private final Stores stores;
    private final ReceiptEmails emails;
    private final ReceiptPost post;
    private final MailServer server;
    private final OnceOnly once;

    Emailing(Stores stores, ReceiptEmails emails, ReceiptPost post, MailServer server, OnceOnly once) {
        this.stores = stores;
        this.emails = emails;
        this.post = post;
        this.server = server;
        this.once = once;
    }

    /**
     * What somebody at a till wishes.
     *
     * @param receiptId of a sale or a return that there is
     * @param address as it was typed
     * @param language null: the store's
     */
    record Wish(
            UUID receiptId,
            UUID storeId,
            String address,
            @Nullable Language language,
            UUID idempotencyKey,
            UUID by) {}

    /**
     * Writes the wish down, once per key; it is sent soon after.
     *
     * @param operation the mutation's name
     * @throws TillRefusal when no server takes e-mails, the address is none, or the receipt was sent too often
     */
    ReceiptEmail send(String operation, Wish wish) {
        if (!server.isOn()) {
            throw TillRefusal.of(EmailOffError::new, "email.off");
        }
        Address address = Address.of(wish.address())
                .orElseThrow(() -> TillRefusal.of(InvalidAddressError::new, "email.address", shown(wish.address())));
        UUID id = once.once(
                wish.idempotencyKey(),
                operation,
                Arrays.asList(wish.receiptId(), address.text(), wish.language()),
                () -> note(wish, address));
        return emails.byId(id);
    }

    private UUID note(Wish wish, Address address) {
        // Two that come at once are counted one after the other.
        emails.holdReceipt(wish.receiptId());
        if (emails.ofLastDay(wish.receiptId()) >= MOST_A_DAY) {
            throw TillRefusal.of(TooManyEmailsError::new, "email.too-many", MOST_A_DAY);
        }
        Language language = wish.language() != null
                ? wish.language()
                : stores.findById(wish.storeId()).orElseThrow().language();
        post.wakeAfterCommit();
        return emails.ask(wish.receiptId(), address, language, wish.by());
    }

    private static String shown(String given) {
        return given.length() <= LONGEST_SHOWN ? given : given.substring(0, LONGEST_SHOWN) + "…";
    }

    record InvalidAddressError(String message) {}

    record EmailOffError(String message) {}

    record TooManyEmailsError(String message) {}
}
