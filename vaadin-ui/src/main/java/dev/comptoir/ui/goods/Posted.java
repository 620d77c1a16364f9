package dev.comptoir.ui.goods;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of moving goods: all of them moved, or none.
 *
 * @param type of the union's member, e.g. {@code InsufficientStockError}
 * @param message why nothing moved; null when it did
 * @param atFault ids of the products that are the reason
 * @param available what there is of products that are short, by their ids
 */
record Posted(String type, @Nullable String message, Set<String> atFault, Map<String, BigDecimal> available) {

    boolean isDone() {
        return type.equals("StockMoved");
    }

    static Set<String> atFault(@Nullable List<String> ids, @Nullable String one) {
        var all = new HashSet<String>();
        if (ids != null) {
            all.addAll(ids);
        }
        if (one != null) {
            all.add(one);
        }
        return all;
    }
}
