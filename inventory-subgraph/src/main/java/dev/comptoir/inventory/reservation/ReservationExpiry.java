package dev.comptoir.inventory.reservation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Frees the goods of reservations whose time ran out. */
@Configuration(proxyBeanMethods = false)
class ReservationExpiry {

    private static final int SECONDS = 10;
    private static final int AT_ONCE = 200;

    @Bean
    Task<Void> expiryOfReservations(ObjectProvider<Reserving> reserving) {
        return Tasks.recurring("expire-reservations", FixedDelay.ofSeconds(SECONDS))
                .execute((task, context) -> expireAll(reserving.getObject(), Instant.now()));
    }

    static void expireAll(Reserving reserving, Instant now) {
        int expired;
        do {
            expired = reserving.expire(now, AT_ONCE);
        } while (expired == AT_ONCE);
    }
}
