package dev.comptoir.ui.thresholds;

import dev.comptoir.ui.graph.GraphDocument;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds at a place where nothing was decided for a product itself. */
@GraphDocument("ThresholdDefaults")
record ThresholdDefaults(@Nullable List<Default> thresholdDefaults) {

    /** @param category null for everything */
    record Default(
            @Nullable Category category,
            @Nullable BigDecimal reorderPoint,
            @Nullable BigDecimal maximum) {

        Decision decision() {
            return new Decision(reorderPoint, maximum);
        }
    }

    record Category(String id, List<String> path) {}
}
