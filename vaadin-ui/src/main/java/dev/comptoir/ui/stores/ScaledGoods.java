package dev.comptoir.ui.stores;

import dev.comptoir.ui.graph.GraphDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Products that fit what was typed, with the codes by which scales know them. */
@GraphDocument("ScaledGoods")
record ScaledGoods(@Nullable Found products) {

    record Found(List<Goods> nodes) {}

    /** @param unit what they are counted in: PIECE, KILOGRAM, LITRE or METRE */
    record Goods(
            String id,
            String sku,
            String name,
            String unit,
            @Nullable Code scaleCode) {

        /** What a scale may print beside the code; nothing of goods that are sold by the piece. */
        List<String> kinds() {
            return switch (unit) {
                case "PIECE" -> List.of();
                case "KILOGRAM" -> List.of("WEIGHT", "PRICE");
                default -> List.of("PRICE");
            };
        }
    }

    /**
     * @param code five digits
     * @param kind what scales print beside it: WEIGHT or PRICE
     */
    record Code(String code, String kind) {}
}
