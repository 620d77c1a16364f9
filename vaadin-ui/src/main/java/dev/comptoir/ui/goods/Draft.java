package dev.comptoir.ui.goods;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was scanned and typed and is not posted yet.
 *
 * @param key of the act: posting the same again moves nothing twice
 * @param from the giving place, or null
 * @param to the getting place, or null
 */
record Draft(String key, @Nullable String from, @Nullable String to, String reference, List<Line> lines) {

    /** @param available at each place when the product was scanned, by the places' ids */
    record Line(
            String id,
            String sku,
            String name,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal cost,
            Map<String, BigDecimal> available) {

        static Line of(GoodsSearch.Goods goods) {
            return new Line(goods.id(), goods.sku(), goods.name(), BigDecimal.ONE, null, goods.available());
        }
    }
}
