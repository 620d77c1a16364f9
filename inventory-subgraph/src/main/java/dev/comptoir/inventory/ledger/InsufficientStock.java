package dev.comptoir.inventory.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** More was to leave a place than is available there. Thrown, so that it undoes everything its transaction did. */
public final class InsufficientStock extends RuntimeException {

    private final transient List<Lack> lacks;

    InsufficientStock(List<Lack> lacks) {
        super("Not available: " + lacks, null, false, false);
        this.lacks = List.copyOf(lacks);
    }

    /** What is short, one entry per product and place. */
    public List<Lack> lacks() {
        return lacks;
    }

    /**
     * A product of which there is not enough at a place.
     *
     * @param requested how much the batch as a whole takes from there
     */
    public record Lack(UUID productId, UUID locationId, BigDecimal requested, BigDecimal available) {}
}
