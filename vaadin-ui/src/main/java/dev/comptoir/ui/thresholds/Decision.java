package dev.comptoir.ui.thresholds;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Both thresholds of something; null where nothing is decided, so that the default holds. */
record Decision(@Nullable BigDecimal reorderPoint, @Nullable BigDecimal maximum) {

    /** Whether it says the same, however the numbers are written. */
    boolean isSameAs(Decision other) {
        return same(reorderPoint, other.reorderPoint) && same(maximum, other.maximum);
    }

    /** As input of a mutation, with what else belongs to it. */
    Map<String, Object> input(Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("reorderPoint", reorderPoint);
        input.put("maximum", maximum);
        return input;
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
