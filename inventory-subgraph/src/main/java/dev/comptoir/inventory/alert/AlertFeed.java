package dev.comptoir.inventory.alert;

import dev.comptoir.starter.security.Caller;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/** Hands alerts to those who listen at this instance, each those of his places. Waits for nobody. */
@Component
class AlertFeed {

    private final Set<FluxSink<StockAlert>> listeners = ConcurrentHashMap.newKeySet();

    /** The alerts that arise from now on where the caller may look. */
    Flux<StockAlert> alertsFor(Caller caller) {
        // What is not read in time waits in the stream of the subscription, which is bounded.
        return Flux.<StockAlert>create(this::add, FluxSink.OverflowStrategy.IGNORE)
                .filter(alert -> caller.mayAccessStore(alert.location().id()));
    }

    private void add(FluxSink<StockAlert> listener) {
        listener.onDispose(() -> listeners.remove(listener));
        listeners.add(listener);
    }

    void publish(List<StockAlert> alerts) {
        for (StockAlert alert : alerts) {
            listeners.forEach(listener -> listener.next(alert));
        }
    }

    int listeners() {
        return listeners.size();
    }
}
