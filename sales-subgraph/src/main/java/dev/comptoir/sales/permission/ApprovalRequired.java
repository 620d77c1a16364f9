package dev.comptoir.sales.permission;

import dev.comptoir.starter.errors.Messages;
import java.util.Locale;

/**
 * The caller may not do this alone, and brought no approval that holds. Thrown, so that nothing is done; the answer of a
 * till makes the member of the mutation's result union of it.
 */
public final class ApprovalRequired extends RuntimeException {

    private final String key;
    private final TillAction action;

    ApprovalRequired(String key, TillAction action) {
        super("%s: %s".formatted(action, Messages.text(Locale.ENGLISH, key)), null, false, false);
        this.key = key;
        this.action = action;
    }

    public ApprovalRequiredError asResult(Locale locale) {
        return new ApprovalRequiredError(Messages.text(locale, key), action);
    }

    /** By the name of the graph. */
    public record ApprovalRequiredError(String message, TillAction action) {}
}
