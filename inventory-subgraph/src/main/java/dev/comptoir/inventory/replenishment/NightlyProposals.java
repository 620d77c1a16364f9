package dev.comptoir.inventory.replenishment;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.location.LocationKind;
import dev.comptoir.inventory.location.Locations;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Proposals for all stores every night, made by one of the instances. */
@Configuration(proxyBeanMethods = false)
class NightlyProposals {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyProposals.class);

    /** @param night when, as a cron expression with seconds, in {@code zone} */
    @Bean
    Task<Void> nightlyReplenishment(
            Proposals proposals,
            Locations locations,
            @Value("${comptoir.replenishment.night}") String night,
            @Value("${comptoir.replenishment.zone}") ZoneId zone) {
        return Tasks.recurring("propose-replenishments", Schedules.cron(night, zone))
                .execute((task, context) -> {
                    int made = proposals.propose(locations.holdingGoods().stream()
                            .filter(place -> place.kind() == LocationKind.STORE)
                            .map(Location::id)
                            .toList());
                    LOG.info("Proposed {} replenishments", made);
                });
    }
}
