package dev.comptoir.inventory.suggestion;

import dev.comptoir.inventory.refusal.StockRefusal;
import java.util.Locale;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** How suggestions are made, in the graph. */
@Controller
class SettingsController {

    private final JdbcClient jdbc;

    SettingsController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryMapping
    ReplenishmentSettings replenishmentSettings() {
        return jdbc.sql("select lead_time_days, safety_days, cover_days from replenishment_settings")
                .query(ReplenishmentSettings.class)
                .single();
    }

    @MutationMapping
    Object setReplenishmentSettings(@Argument ReplenishmentSettings input, Locale locale) {
        return StockRefusal.answer(locale, () -> {
            ReplenishmentSettings settings = input.checked();
            jdbc.sql("""
                    update replenishment_settings
                       set lead_time_days = :lead, safety_days = :safety, cover_days = :cover
                    """)
                    .param("lead", settings.leadTimeDays())
                    .param("safety", settings.safetyDays())
                    .param("cover", settings.coverDays())
                    .update();
            return settings;
        });
    }
}
