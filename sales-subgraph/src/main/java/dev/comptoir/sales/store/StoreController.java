package dev.comptoir.sales.store;

import dev.comptoir.starter.security.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Stores in the graph. What a store is called is no secret within the chain; its figures are guarded one by one. */
@Controller
class StoreController {

    private final Stores stores;
    private final SavingStores saving;

    StoreController(Stores stores, SavingStores saving) {
        this.stores = stores;
        this.saving = saving;
    }

    @QueryMapping
    List<Store> stores(Caller caller) {
        return caller.stores().map(stores::findByIdInOrderByName).orElseGet(stores::findAllByOrderByName);
    }

    @QueryMapping
    @Nullable
    Store store(@Argument UUID id, Caller caller) {
        caller.requireStore(id);
        return stores.findById(id).orElse(null);
    }

    @EntityMapping
    List<@Nullable Store> store(@Argument List<UUID> idList) {
        Map<UUID, Store> found =
                stores.findByIdInOrderByName(idList).stream().collect(Collectors.toMap(Store::id, Function.identity()));
        return idList.stream().<@Nullable Store>map(found::get).toList();
    }

    @MutationMapping
    Object saveStore(@Argument SaveStoreInput input, Locale locale) {
        try {
            return saving.save(input.id(), input.description());
        } catch (InvalidStore invalid) {
            return new InvalidStoreError(invalid.text(locale));
        }
    }

    /** The business said no. */
    record InvalidStoreError(String message) {}
}
