package dev.comptoir.products.upsert;

import dev.comptoir.products.barcode.Barcode;
import dev.comptoir.products.category.CategoryPath;
import dev.comptoir.products.product.CountingUnit;
import dev.comptoir.products.product.Sku;
import dev.comptoir.products.text.PlainText;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as somebody wants it. Null is "not said": a product that exists keeps what it has, a new one gets its SKU as
 * its name, no price, is stocked and counted in pieces.
 *
 * @param name at most 200 characters
 * @param description at most 4,000 characters
 * @param barcodes all of them, in the order they are to be printed
 */
public record ProductDraft(
        Sku sku,
        @Nullable String name,
        @Nullable String description,
        @Nullable Money price,
        @Nullable List<Barcode> barcodes,
        @Nullable CategoryPath category,
        @Nullable Boolean stocked,
        @Nullable CountingUnit unit) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int MOST_BARCODES = 50;

    /** @throws Refusal when a text is too long or there are too many barcodes */
    public ProductDraft {
        name = name(name);
        description = description(description);
        barcodes = barcodes == null ? null : barcodes(barcodes);
    }

    /** A name as it is kept; null when it is blank. */
    public static @Nullable String name(@Nullable String typed) {
        return line(typed, LONGEST_NAME, "product.name-too-long");
    }

    /** A description as it is kept; null when it is blank. */
    public static @Nullable String description(@Nullable String typed) {
        return line(typed, LONGEST_DESCRIPTION, "product.description-too-long");
    }

    /** Barcodes, each once. */
    public static List<Barcode> barcodes(List<Barcode> given) {
        List<Barcode> barcodes = given.stream().distinct().toList();
        if (barcodes.size() > MOST_BARCODES) {
            throw Refusal.badInput("product.too-many-barcodes", barcodes.size(), MOST_BARCODES);
        }
        return barcodes;
    }

    private static @Nullable String line(@Nullable String typed, int longest, String tooLong) {
        String line = typed == null ? "" : PlainText.line(typed);
        if (PlainText.length(line) > longest) {
            throw Refusal.badInput(tooLong, PlainText.shortened(line), longest);
        }
        return line.isEmpty() ? null : line;
    }
}
