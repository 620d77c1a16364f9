package dev.comptoir.inventory.refusal;

import dev.comptoir.starter.errors.Messages;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Products that are not known here, or of which no stock is kept. */
public final class UnknownProduct extends StockRefusal {

    private final transient List<UUID> products;

    public UnknownProduct(List<UUID> products) {
        super("Not known, or no stock is kept of them: " + products);
        this.products = List.copyOf(products);
    }

    @Override
    protected Object asResult(Locale locale) {
        return new UnknownProductError(Messages.text(locale, "refusal.product-unknown", products.getFirst()), products);
    }

    public record UnknownProductError(String message, List<UUID> productIds) {}
}
