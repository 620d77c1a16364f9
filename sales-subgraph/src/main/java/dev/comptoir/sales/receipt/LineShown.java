package dev.comptoir.sales.receipt;

import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a receipt in the graph. */
public record LineShown(
        UUID id,
        @Nullable String name,
        ProductSold product,
        BigDecimal quantity,
        Money unitPrice,
        Money regularPrice,
        @Nullable String promotion,
        Money discount,
        Money total,
        BigDecimal returned) {

    /** A product, which another service knows. */
    public record ProductSold(UUID id) {}

    static LineShown of(ReceiptLine line, Currency currency) {
        return new LineShown(
                line.id(),
                line.name(),
                new ProductSold(line.productId()),
                line.quantity(),
                new Money(line.unitPrice().stripTrailingZeros(), currency),
                new Money(line.regularPrice().stripTrailingZeros(), currency),
                line.promotion(),
                new Money(line.discount(), currency).round(),
                new Money(line.total(), currency).round(),
                line.returned());
    }
}
