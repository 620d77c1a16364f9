package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.page.WebStorage.Storage;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The act of a till that was sent and of which nobody has heard yet; outlives reload and restart. */
final class KeptAct {
    private static final Logger log = LoggerFactory.getLogger(KeptAct.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NAME = "comptoir.till.takeback.";

    private KeptAct() {}

    static void keep(String sessionId, Act act) {
        WebStorage.setItem(Storage.LOCAL_STORAGE, NAME + sessionId, JSON.writeValueAsString(act));
    }

    static void forget(String sessionId) {
        WebStorage.removeItem(Storage.LOCAL_STORAGE, NAME + sessionId);
    }

    static void load(String sessionId, Consumer<Act> then) {
        WebStorage.getItem(Storage.LOCAL_STORAGE, NAME + sessionId, text -> {
            if (text != null && !text.isBlank()) {
                try {
                    then.accept(JSON.readValue(text, Act.class));
                } catch (JacksonException ofAnotherVersion) {
                    log.warn("An act in the browser cannot be read: {}", ofAnotherVersion.getMessage());
                }
            }
        });
    }
}
