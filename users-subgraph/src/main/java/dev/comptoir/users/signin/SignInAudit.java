package dev.comptoir.users.signin;

import dev.comptoir.starter.ids.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who signed in or tried to, when and from where; kept for a year. */
@Component
class SignInAudit {

    private static final Duration KEPT = Duration.ofDays(365);

    private final JdbcClient database;
    private final Clock clock;
    private final MeterRegistry meters;

    SignInAudit(JdbcClient database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        this.meters = meters;
    }

    /** @param person null when the name typed is nobody's */
    void record(SignInOutcome outcome, @Nullable UUID person, Origin origin) {
        database.sql("""
                        insert into sign_in_audit (id, at, outcome, staff_id, address, user_agent)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(Ids.next())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(outcome.name())
                .param(person)
                .param(origin.address())
                .param(origin.userAgent())
                .update();
        meters.counter("comptoir.sign.ins", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    void forgetOld() {
        database.sql("delete from sign_in_audit where at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
