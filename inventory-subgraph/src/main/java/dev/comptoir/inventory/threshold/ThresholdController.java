package dev.comptoir.inventory.threshold;

import dev.comptoir.inventory.level.StockLevel;
import dev.comptoir.inventory.level.Thresholds;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.location.Locations;
import dev.comptoir.inventory.refusal.StockRefusal;
import dev.comptoir.inventory.refusal.UnknownLocation;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Thresholds in the graph: for the managers of a place, and admins. */
@Controller
class ThresholdController {

    private static final int MOST_DECISIONS = 1_000;

    private final ThresholdSetting setting;
    private final ThresholdDefaults defaults;
    private final Locations locations;

    ThresholdController(ThresholdSetting setting, ThresholdDefaults defaults, Locations locations) {
        this.setting = setting;
        this.defaults = defaults;
        this.locations = locations;
    }

    @QueryMapping
    List<ThresholdDefault> thresholdDefaults(@Argument UUID locationId, Caller caller) {
        caller.requireStore(locationId);
        return place(locationId).map(defaults::at).orElseThrow(() -> Refusal.badInput("location.unknown", locationId));
    }

    @MutationMapping
    Object setThresholds(@Argument SetThresholdsInput input, Caller caller, Locale locale) {
        List<ThresholdInput> thresholds = input.thresholds();
        if (thresholds.isEmpty() || thresholds.size() > MOST_DECISIONS) {
            throw Refusal.badInput("threshold.count", MOST_DECISIONS);
        }
        thresholds.stream().map(ThresholdInput::locationId).distinct().forEach(caller::requireStore);
        return StockRefusal.answer(locale, () -> new ThresholdsSet(setting.set(thresholds)));
    }

    @MutationMapping
    Object setThresholdDefault(@Argument SetThresholdDefaultInput input, Caller caller, Locale locale) {
        caller.requireStore(input.locationId());
        return StockRefusal.answer(locale, () -> {
            Location place = place(input.locationId()).orElseThrow(() -> new UnknownLocation(input.locationId()));
            Thresholds thresholds = ThresholdRules.ofMany(input.reorderPoint(), input.maximum());
            return defaults.set(place, input.categoryId(), thresholds);
        });
    }

    private Optional<Location> place(UUID id) {
        return Optional.ofNullable(locations.byId(List.of(id)).get(id))
                .filter(location -> location.kind().holdsGoods());
    }

    record SetThresholdsInput(List<ThresholdInput> thresholds) {}

    record SetThresholdDefaultInput(
            UUID locationId,
            @Nullable UUID categoryId,
            @Nullable BigDecimal reorderPoint,
            @Nullable BigDecimal maximum) {}

    record ThresholdsSet(List<StockLevel> levels) {}
}
