package dev.comptoir.sales.receipt;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a sale.
 *
 * @param name of the product, as it was called when it was sold; null in history of another system
 * @param netTotal before tax
 * @param total as the receipt shows it: with or without tax, as the store's prices are
 * @param regularPrice of one without price list, promotions and discounts
 * @param promotion the names of those that lowered it; null when none did
 * @param returned how many have come back so far
 */
public record ReceiptLine(
        UUID saleId,
        int ordinal,
        UUID productId,
        @Nullable String name,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal regularPrice,
        @Nullable String promotion,
        BigDecimal discount,
        BigDecimal total,
        BigDecimal netTotal,
        BigDecimal returned,
        boolean stocked) {

    /** The line's id: made of the sale's and the line's place, so that millions of lines need no column for it. */
    public UUID id() {
        return idOf(saleId, ordinal);
    }

    /** The id of the line at this place of a sale. */
    public static UUID idOf(UUID saleId, int ordinal) {
        return UUID.nameUUIDFromBytes((saleId + ":" + ordinal).getBytes(StandardCharsets.US_ASCII));
    }
}
