package dev.comptoir.ui.till;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** So many of a product, to be sold. */
record TillLine(TillGoods.Goods goods, BigDecimal quantity, Discount discount) {

    TillLine times(BigDecimal other) {
        return new TillLine(goods, other, discount);
    }

    TillLine less(Discount other) {
        return new TillLine(goods, quantity, other);
    }

    /** As the graph takes it. */
    Map<String, Object> input() {
        var input = new HashMap<String, Object>(Map.of("productId", goods.id(), "quantity", quantity));
        discount.onto(input);
        return input;
    }
}
