package dev.comptoir.inventory.alert;

import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.PageRequest;
import dev.comptoir.starter.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Alerts in the graph. */
@Controller
class AlertController {

    private static final int MOST_ROWS = 100;

    private final AlertFeed feed;
    private final Alerts alerts;

    AlertController(AlertFeed feed, Alerts alerts) {
        this.feed = feed;
        this.alerts = alerts;
    }

    @SubscriptionMapping
    Flux<StockAlert> stockAlerts(Caller caller) {
        return feed.alertsFor(caller);
    }

    @QueryMapping
    Connection<StockAlert> stockAlertHistory(
            @Argument boolean unseenOnly, @Argument int first, @Argument @Nullable String after, Caller caller) {
        return alerts.history(caller, unseenOnly, PageRequest.of(first, after, MOST_ROWS));
    }

    @MutationMapping
    MarkStockAlertsSeenResult markStockAlertsSeen(@Argument MarkStockAlertsSeenInput input, Caller caller) {
        alerts.markSeen(caller.userId(), input.upToId());
        return new MarkStockAlertsSeenResult(alerts.count(caller, true));
    }

    record MarkStockAlertsSeenInput(UUID upToId) {}

    record MarkStockAlertsSeenResult(long unseen) {}
}
