package dev.comptoir.ui.chart;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bar for each store, in the order given.
 *
 * @param kind tells the browser which chart it is
 * @param locale a language tag: amounts are written as there
 * @param focused the store that is looked at, the others being drawn pale; null for all alike
 */
public record StoreChartData(
        String kind,
        String locale,
        List<Bar> bars,
        @Nullable String focused,
        Labels labels) {

    public StoreChartData(String locale, List<Bar> bars, @Nullable String focused, Labels labels) {
        this("stores", locale, bars, focused, labels);
    }

    /** @param before the period before; null when it is not known */
    public record Bar(
            String id,
            String name,
            BigDecimal now,
            @Nullable BigDecimal before,
            String currency) {}

    /** What the two amounts of a bar are called. */
    public record Labels(String now, String before) {}
}
