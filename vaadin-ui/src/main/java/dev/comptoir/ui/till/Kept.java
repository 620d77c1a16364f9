package dev.comptoir.ui.till;

import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.page.WebStorage.Storage;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the browser of a till remembers: its register, and the sale that is not paid yet. Outlives reload and restart. */
final class Kept {
    private static final Logger log = LoggerFactory.getLogger(Kept.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REGISTER = "comptoir.till.register.";
    private static final String PAID = "comptoir.till.paid-1.";
    private static final String GIFT_CARD = "comptoir.till.gift-card-1.";
    /** Named anew whenever its form changes: what another form kept is not read. */
    private static final String SALE = "comptoir.till.sale-2.";

    private Kept() {}

    /** @param attempt what was sent and not answered, or null */
    record Unpaid(Draft draft, @Nullable Attempt attempt) {}

    static void register(String storeId, String registerId) {
        WebStorage.setItem(Storage.LOCAL_STORAGE, REGISTER + storeId, registerId);
    }

    static void register(String storeId, Consumer<String> then) {
        WebStorage.getItem(Storage.LOCAL_STORAGE, REGISTER + storeId, id -> {
            if (id != null) {
                then.accept(id);
            }
        });
    }

    static void sale(String sessionId, Unpaid sale) {
        if (sale.draft().isBlank() && sale.attempt() == null) {
            WebStorage.removeItem(Storage.LOCAL_STORAGE, SALE + sessionId);
        } else {
            WebStorage.setItem(Storage.LOCAL_STORAGE, SALE + sessionId, JSON.writeValueAsString(sale));
        }
    }

    static void sale(String sessionId, Consumer<Optional<Unpaid>> then) {
        WebStorage.getItem(Storage.LOCAL_STORAGE, SALE + sessionId, text -> then.accept(read(text, Unpaid.class)));
    }

    /** What cards paid, or may have paid, for a sale that is not sent yet. */
    static void paid(String sessionId, Paid.State paid) {
        if (paid.isNothing()) {
            WebStorage.removeItem(Storage.LOCAL_STORAGE, PAID + sessionId);
        } else {
            WebStorage.setItem(Storage.LOCAL_STORAGE, PAID + sessionId, JSON.writeValueAsString(paid));
        }
    }

    static void paid(String sessionId, Consumer<Paid.State> then) {
        WebStorage.getItem(Storage.LOCAL_STORAGE, PAID + sessionId, text -> read(text, Paid.State.class)
                .ifPresent(then));
    }

    /** A gift card that is being sold, until it is known what became of it. */
    static void giftCard(String sessionId, GiftCardAttempt begun) {
        WebStorage.setItem(Storage.LOCAL_STORAGE, GIFT_CARD + sessionId, JSON.writeValueAsString(begun));
    }

    static void noGiftCard(String sessionId) {
        WebStorage.removeItem(Storage.LOCAL_STORAGE, GIFT_CARD + sessionId);
    }

    static void giftCard(String sessionId, Consumer<GiftCardAttempt> then) {
        WebStorage.getItem(Storage.LOCAL_STORAGE, GIFT_CARD + sessionId, text -> read(text, GiftCardAttempt.class)
                .ifPresent(then));
    }

    private static <T> Optional<T> read(@Nullable String text, Class<T> type) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(text, type));
        } catch (JacksonException ofAnotherVersion) {
            log.warn("A sale in the browser cannot be read: {}", ofAnotherVersion.getMessage());
            return Optional.empty();
        }
    }
}
