package dev.comptoir.products.price;

import dev.comptoir.products.price.ChangingPrices.Outcome;
import dev.comptoir.products.price.PriceHistory.Wanted;
import dev.comptoir.products.product.Product;
import dev.comptoir.products.product.Products;
import dev.comptoir.starter.errors.Messages;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.PageRequest;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class PriceController {

    private static final int LONGEST_PAGE = 100;

    private final ChangingPrices changing;
    private final Products products;

    PriceController(ChangingPrices changing, Products products, PriceHistory history, BatchLoaderRegistry loaders) {
        this.changing = changing;
        this.products = products;
        loaders.<Wanted, Connection<PriceChange>>forName("priceHistory")
                .registerMappedBatchLoader((wanted, environment) -> Mono.fromCallable(() -> history.pages(wanted)));
    }

    record ChangePriceInput(UUID productId, BigDecimal price, String reason) {}

    /** A member of the union {@code ChangePriceResult}, as {@link Product} is. */
    sealed interface Refused {}

    record ProductNotFoundError(String message) implements Refused {}

    record ProductArchivedError(String message) implements Refused {}

    record InvalidPriceError(String message) implements Refused {}

    record User(UUID id) {}

    @MutationMapping
    Object changePrice(@Argument ChangePriceInput input, Caller caller, Locale locale) {
        UUID id = input.productId();
        Outcome outcome = changing.change(id, input.price(), caller.userId(), input.reason());
        return switch (outcome) {
            case Outcome.Changed changed -> products.byId(id).orElseThrow();
            case Outcome.NoSuchProduct none -> new ProductNotFoundError(Messages.text(locale, "product.unknown", id));
            case Outcome.Archived archived -> new ProductArchivedError(Messages.text(locale, "product.archived"));
            case Outcome.Invalid invalid -> new InvalidPriceError(invalid.why().text(locale));
        };
    }

    @SchemaMapping
    CompletableFuture<Connection<PriceChange>> priceHistory(
            Product product,
            @Argument int first,
            @Argument @Nullable String after,
            DataLoader<Wanted, Connection<PriceChange>> priceHistory) {
        var page = PageRequest.of(first, after, LONGEST_PAGE);
        return priceHistory.load(new Wanted(product.id(), product.priceNumber(), page));
    }

    @SchemaMapping
    @Nullable
    User changedBy(PriceChange change) {
        return change.changedBy() == null ? null : new User(change.changedBy());
    }

    @SchemaMapping
    String reason(PriceChange change, Locale locale) {
        return change.reason() == null ? Messages.text(locale, "price.set-by-system") : change.reason();
    }
}
