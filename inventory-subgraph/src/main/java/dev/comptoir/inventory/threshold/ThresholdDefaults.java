package dev.comptoir.inventory.threshold;

import dev.comptoir.inventory.level.Thresholds;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.reference.Category;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The thresholds that hold where nothing was decided for a product itself. The database hands them to the levels. */
@Repository
class ThresholdDefaults {

    private final JdbcClient jdbc;

    ThresholdDefaults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The place's first, even when nobody decided any, then those of categories. */
    List<ThresholdDefault> at(Location place) {
        return jdbc.sql("""
                select null::uuid as category_id, default_reorder_point as reorder_point, default_maximum as maximum
                  from location where id = :place
                 union all
                select category_id, reorder_point, maximum from category_threshold where location_id = :place
                 order by category_id nulls first
                """)
                .param("place", place.id())
                .query((row, number) -> {
                    UUID category = row.getObject("category_id", UUID.class);
                    return new ThresholdDefault(
                            place,
                            category == null ? null : new Category(category),
                            row.getBigDecimal("reorder_point"),
                            row.getBigDecimal("maximum"));
                })
                .list();
    }

    /** @param category null for everything at the place */
    @Transactional
    ThresholdDefault set(Location place, @Nullable UUID category, Thresholds thresholds) {
        if (category == null) {
            setOfPlace(place.id(), thresholds);
        } else if (thresholds.reorderPoint() == null && thresholds.maximum() == null) {
            jdbc.sql("delete from category_threshold where location_id = :place and category_id = :category")
                    .param("place", place.id())
                    .param("category", category)
                    .update();
        } else {
            setOfCategory(place.id(), category, thresholds);
        }
        return new ThresholdDefault(
                place,
                category == null ? null : new Category(category),
                thresholds.reorderPoint(),
                thresholds.maximum());
    }

    private void setOfPlace(UUID place, Thresholds thresholds) {
        jdbc.sql("""
                update location set default_reorder_point = :reorderPoint, default_maximum = :maximum where id = :place
                """)
                .param("reorderPoint", thresholds.reorderPoint())
                .param("maximum", thresholds.maximum())
                .param("place", place)
                .update();
    }

    private void setOfCategory(UUID place, UUID category, Thresholds thresholds) {
        jdbc.sql("""
                insert into category_threshold as present (location_id, category_id, reorder_point, maximum)
                values (:place, :category, :reorderPoint, :maximum)
                    on conflict (location_id, category_id) do update
                   set reorder_point = excluded.reorder_point, maximum = excluded.maximum
                 where (present.reorder_point, present.maximum) is distinct from (excluded.reorder_point, excluded.maximum)
                """)
                .param("place", place)
                .param("category", category)
                .param("reorderPoint", thresholds.reorderPoint())
                .param("maximum", thresholds.maximum())
                .update();
    }
}
