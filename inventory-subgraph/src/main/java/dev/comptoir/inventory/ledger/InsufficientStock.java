package dev.comptoir.inventory.ledger;

import dev.comptoir.inventory.reference.Product;
import dev.comptoir.inventory.refusal.StockRefusal;
import dev.comptoir.starter.errors.Messages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** More was to leave a place than is available there. Thrown, so that it undoes everything its transaction did. */
public final class InsufficientStock extends StockRefusal {

    private final transient List<Lack> lacks;

    InsufficientStock(List<Lack> lacks) {
        super("Not available: " + lacks);
        this.lacks = List.copyOf(lacks);
    }

    /** What is short, one entry per product and place. */
    public List<Lack> lacks() {
        return lacks;
    }

    @Override
    protected Object asResult(Locale locale) {
        return new InsufficientStockError(
                Messages.text(locale, "stock.insufficient"),
                lacks.stream()
                        .map(lack -> new Shortage(new Product(lack.productId()), lack.requested(), lack.available()))
                        .toList());
    }

    public record InsufficientStockError(String message, List<Shortage> shortages) {}

    public record Shortage(Product product, BigDecimal requested, BigDecimal available) {}

    /**
     * A product of which there is not enough at a place.
     *
     * @param requested how much the batch as a whole takes from there
     */
    public record Lack(UUID productId, UUID locationId, BigDecimal requested, BigDecimal available) {}
}
