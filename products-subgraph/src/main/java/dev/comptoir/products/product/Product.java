package dev.comptoir.products.product;

import dev.comptoir.products.barcode.Barcode;
import dev.comptoir.starter.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the shops sell, as it stands now.
 *
 * @param barcodes in the order they are to be printed
 * @param price of one unit, before tax
 * @param priceNumber how many prices it has had, this one included
 * @param stocked whether stock is kept of it; false for services
 * @param unit in what it is counted; its price is that of one of these
 * @param archived whether it can no longer be sold
 */
public record Product(
        UUID id,
        Sku sku,
        String name,
        @Nullable String description,
        List<Barcode> barcodes,
        @Nullable UUID categoryId,
        Money price,
        int priceNumber,
        boolean stocked,
        CountingUnit unit,
        boolean archived) {

    public Product {
        barcodes = List.copyOf(barcodes);
    }

    /** The barcode to print first. */
    public @Nullable Barcode barcode() {
        return barcodes.isEmpty() ? null : barcodes.getFirst();
    }
}
