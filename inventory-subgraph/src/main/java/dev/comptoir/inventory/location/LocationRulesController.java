package dev.comptoir.inventory.location;

import dev.comptoir.inventory.refusal.StockRefusal;
import dev.comptoir.starter.security.Caller;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The rules of places in the graph: seen by those who run the place, changed by admins. */
@Controller
class LocationRulesController {

    private final LocationRules rules;

    LocationRulesController(LocationRules rules, BatchLoaderRegistry loaders) {
        this.rules = rules;
        loaders.<UUID, Boolean>forName("allowingNegative")
                .registerMappedBatchLoader(
                        (places, environment) -> Mono.fromCallable(() -> rules.allowingNegative(places)));
    }

    @SchemaMapping
    CompletableFuture<Boolean> allowsNegative(
            Location location, Caller caller, DataLoader<UUID, Boolean> allowingNegative) {
        caller.requireStore(location.id());
        return allowingNegative.load(location.id());
    }

    @MutationMapping
    Object setLocationRules(@Argument SetLocationRulesInput input, Locale locale) {
        return StockRefusal.answer(locale, () -> rules.allowNegative(input.locationId(), input.allowsNegative()));
    }

    record SetLocationRulesInput(UUID locationId, boolean allowsNegative) {}
}
