package dev.comptoir.sales.till;

import dev.comptoir.starter.serviceclient.ServiceGraphQl;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long a till waits for the word of another service before it goes on without: a customer stands there. A service that
 * takes calls and answers none is as good as away.
 */
@Component
public class TillPatience {

    private final Duration time;

    TillPatience(@Value("${comptoir.till.patience}") Duration time) {
        this.time = time;
    }

    /** The same services, which answer or fail within that time. */
    public ServiceGraphQl with(ServiceGraphQl services) {
        return services.within(time);
    }
}
