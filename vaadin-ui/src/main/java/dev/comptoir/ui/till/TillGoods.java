package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Products that are meant by what was scanned or typed, with what the store has of them. */
@GraphDocument("TillGoods")
record TillGoods(@Nullable Found products) {

    record Found(List<Goods> nodes) {}

    /** @param stock null when the store keeps none of it, or when nobody can tell now */
    record Goods(
            String id,
            String sku,
            List<String> barcodes,
            String name,
            Money price,
            boolean archived,
            @Nullable Level stock) {

        /** Whether exactly this barcode or SKU was meant. An EAN-13 with a zero in front is the UPC-A without it. */
        boolean isCalled(String text) {
            return sku.equalsIgnoreCase(text)
                    || barcodes.stream()
                            .anyMatch(barcode -> withoutZeros(barcode).equals(withoutZeros(text)));
        }

        private static String withoutZeros(String digits) {
            return digits.replaceFirst("^0+", "");
        }
    }

    record Level(BigDecimal available) {}
}
