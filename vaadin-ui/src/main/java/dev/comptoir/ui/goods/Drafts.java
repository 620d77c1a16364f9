package dev.comptoir.ui.goods;

import com.vaadin.flow.component.page.WebStorage;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what is not posted yet in the browser, per person and page: it outlives a reload, a lost connection, the sign-in
 * and the server. Nothing of it is secret to those who use the device, and it is gone once it is posted.
 */
class Drafts {
    private static final Logger log = LoggerFactory.getLogger(Drafts.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String name;

    /** @param page e.g. {@code receive} */
    Drafts(String page, String personId) {
        this.name = "comptoir.draft.%s.%s".formatted(page, personId);
    }

    /** Hands over what was kept, if anything that can be read, once the browser has answered. */
    void load(Consumer<Optional<Draft>> then) {
        WebStorage.getItem(WebStorage.Storage.LOCAL_STORAGE, name, text -> then.accept(read(text)));
    }

    void keep(Draft draft) {
        WebStorage.setItem(WebStorage.Storage.LOCAL_STORAGE, name, JSON.writeValueAsString(draft));
    }

    void forget() {
        WebStorage.removeItem(WebStorage.Storage.LOCAL_STORAGE, name);
    }

    private static Optional<Draft> read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(text, Draft.class));
        } catch (JacksonException ofAnotherVersion) {
            log.warn("A draft in the browser cannot be read: {}", ofAnotherVersion.getMessage());
            return Optional.empty();
        }
    }
}
