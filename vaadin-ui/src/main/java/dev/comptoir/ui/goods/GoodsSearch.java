package dev.comptoir.ui.goods;

import dev.comptoir.ui.graph.GraphDocument;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Products that are meant by what was scanned or typed. */
@GraphDocument("GoodsSearch")
record GoodsSearch(@Nullable Found products) {

    record Found(List<Goods> nodes) {}

    record Goods(
            String id,
            String sku,
            List<String> barcodes,
            String name,
            boolean stocked,
            @Nullable List<Level> stockByLocation) {

        /** Whether exactly this barcode or SKU was meant. An EAN-13 with a zero in front is the UPC-A without it. */
        boolean isCalled(String text) {
            return sku.equalsIgnoreCase(text)
                    || barcodes.stream()
                            .anyMatch(barcode -> withoutZeros(barcode).equals(withoutZeros(text)));
        }

        /** What is available at each place that is known, by the places' ids. */
        Map<String, BigDecimal> available() {
            var available = new HashMap<String, BigDecimal>();
            if (stockByLocation != null) {
                stockByLocation.forEach(level -> available.put(level.location().id(), level.available()));
            }
            return available;
        }

        private static String withoutZeros(String digits) {
            return digits.replaceFirst("^0+", "");
        }
    }

    record Level(Location location, BigDecimal available) {}

    record Location(String id) {}
}
