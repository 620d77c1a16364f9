package dev.comptoir.inventory.replenishment;

import dev.comptoir.starter.errors.Refusal;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an employee asks for.
 *
 * @param note a word to whoever decides; null when there is none
 */
record Wish(
        UUID productId,
        UUID storeId,
        BigDecimal quantity,
        @Nullable String note) {

    private static final int LONGEST_NOTE = 500;

    Wish {
        note = note == null || note.isBlank() ? null : note.strip();
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Refusal.badInput("replenishment.note", LONGEST_NOTE);
        }
    }
}
