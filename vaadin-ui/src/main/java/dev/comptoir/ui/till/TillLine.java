package dev.comptoir.ui.till;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * So many of a product, to be sold.
 *
 * @param discountPercent off the line, 0 to 100
 */
record TillLine(TillGoods.Goods goods, BigDecimal quantity, BigDecimal discountPercent) {

    TillLine times(BigDecimal other) {
        return new TillLine(goods, other, discountPercent);
    }

    TillLine less(BigDecimal percent) {
        return new TillLine(goods, quantity, percent);
    }

    /** As the graph takes it. */
    Map<String, Object> input() {
        var input = new HashMap<String, Object>(Map.of("productId", goods.id(), "quantity", quantity));
        if (discountPercent.signum() > 0) {
            input.put("discountPercent", discountPercent.toPlainString());
        }
        return input;
    }
}
