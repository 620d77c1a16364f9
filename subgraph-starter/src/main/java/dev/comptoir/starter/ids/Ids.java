package dev.comptoir.starter.ids;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.util.UuidValidator;
import java.util.UUID;

/** Identifiers: UUID version 7, so that rows made together lie together in an index. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** Whether the text is a UUID in its full form; {@link UUID#fromString} is happy with {@code 1-1-1-1-1}. */
    public static boolean isId(String text) {
        return text.length() == 36 && UuidValidator.isValid(text);
    }
}
