package dev.comptoir.sales.till;

import dev.comptoir.starter.serviceclient.ServiceGraphQl;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long a till waits for the word of another service: a customer stands there. A service that takes calls and answers
 * none is as good as away.
 */
@Component
public class TillPatience {

    private final Duration otherwise;
    private final Duration indispensable;

    TillPatience(
            @Value("${comptoir.till.patience}") Duration otherwise,
            @Value("${comptoir.till.patience-without-choice}") Duration indispensable) {
        this.otherwise = otherwise;
        this.indispensable = indispensable;
    }

    /** The same services, which answer or fail within the time after which a till goes on without them. */
    public ServiceGraphQl with(ServiceGraphQl services) {
        return services.within(otherwise);
    }

    /** The same for what a till cannot go on without: longer, but less than its own caller waits. */
    public ServiceGraphQl withMore(ServiceGraphQl services) {
        return services.within(indispensable);
    }
}
