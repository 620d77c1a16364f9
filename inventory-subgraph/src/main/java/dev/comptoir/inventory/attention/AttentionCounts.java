package dev.comptoir.inventory.attention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the counts of what needs attention short to add up: many differences of a place become one. A trigger writes
 * them, so there is nothing else to do for them.
 */
@Configuration(proxyBeanMethods = false)
class AttentionCounts {

    private static final int SECONDS_BETWEEN = 30;

    @Bean
    RecurringTask<Void> foldingOfAttentionCounts(JdbcClient jdbc) {
        return Tasks.recurring("fold-attention-counts", FixedDelay.ofSeconds(SECONDS_BETWEEN))
                .execute((task, context) -> fold(jdbc));
    }

    /** Touches committed rows only, and no row that anybody waits for: tills go on adding meanwhile. */
    static void fold(JdbcClient jdbc) {
        jdbc.sql("""
                with folded as (
                    delete from stock_attention
                     where location_id in (
                           select location_id from stock_attention group by location_id having count(*) > 1)
                    returning location_id, outs, lows, overs
                )
                insert into stock_attention (location_id, outs, lows, overs)
                select location_id, sum(outs), sum(lows), sum(overs) from folded group by location_id
                """).update();
    }
}
