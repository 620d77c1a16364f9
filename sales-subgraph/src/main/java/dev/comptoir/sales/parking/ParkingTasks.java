package dev.comptoir.sales.parking;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done about parked sales without anybody's doing. */
@Configuration(proxyBeanMethods = false)
class ParkingTasks {

    @Bean
    Task<Void> keepParkedGoods(KeptGoods goods) {
        return goods.task();
    }

    @Bean
    Task<Void> discardOldParkedSales(ObjectProvider<OldParkedSales> old) {
        return Tasks.recurring("discard-old-parked-sales", FixedDelay.ofHours(1))
                .execute((task, context) -> old.getObject().clear());
    }
}
