package dev.comptoir.ui.chart;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was on hand at the end of each day, as steps, with the thresholds as lines across.
 *
 * @param kind tells the browser which chart it is
 * @param locale a language tag: days and numbers are written as there
 * @param points pairs of a day, YYYY-MM-DD, and a quantity, see {@link DayChartData#point}
 * @param reorderPoint null when nobody decided
 * @param maximum null when nobody decided
 */
public record LevelChartData(
        String kind,
        String locale,
        List<List<Object>> points,
        @Nullable BigDecimal reorderPoint,
        @Nullable BigDecimal maximum,
        Labels labels) {

    public LevelChartData(
            String locale,
            List<List<Object>> points,
            @Nullable BigDecimal reorderPoint,
            @Nullable BigDecimal maximum,
            Labels labels) {
        this("levels", locale, points, reorderPoint, maximum, labels);
    }

    /** What the line and the thresholds are called. */
    public record Labels(String onHand, String reorderPoint, String maximum) {}
}
