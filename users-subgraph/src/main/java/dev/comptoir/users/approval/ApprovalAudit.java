package dev.comptoir.users.approval;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.comptoir.starter.ids.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who approved something or tried to, for whom and where; kept for a year. What was typed is never written down. */
@Component
class ApprovalAudit {

    private static final Duration KEPT = Duration.ofDays(365);

    private final JdbcClient database;
    private final Clock clock;
    private final MeterRegistry meters;

    ApprovalAudit(JdbcClient database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        this.meters = meters;
    }

    /** @param approver null when the name typed is nobody's */
    void record(String outcome, @Nullable UUID approver, Request request) {
        database.sql("""
                        insert into approval_audit (id, at, outcome, approver_id, requested_by, action, store_id)
                        values (:id, :at, :outcome, :approver, :by, :action, :store)""")
                .param("id", Ids.next())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("outcome", outcome)
                .param("approver", approver)
                .param("by", request.requestedBy())
                .param("action", request.action())
                .param("store", request.storeId())
                .update();
        meters.counter("comptoir.approvals", "outcome", outcome.toLowerCase(Locale.ROOT))
                .increment();
    }

    void forgetOld() {
        database.sql("delete from approval_audit where at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Purge {

        @Bean
        RecurringTask<Void> approvalRecordsPurge(ApprovalAudit audit) {
            return Tasks.recurring("approval-records-purge", Schedules.fixedDelay(Duration.ofHours(1)))
                    .execute((task, context) -> audit.forgetOld());
        }
    }
}
