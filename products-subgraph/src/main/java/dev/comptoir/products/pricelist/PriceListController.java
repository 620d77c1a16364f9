package dev.comptoir.products.pricelist;

import dev.comptoir.products.offer.OfferState;
import dev.comptoir.products.offer.OfferStores;
import dev.comptoir.products.pricelist.PricesOfLists.Wanted;
import dev.comptoir.products.pricelist.SavingPriceLists.SavePriceListInput;
import dev.comptoir.products.pricelist.SettingListPrices.SetListPricesInput;
import dev.comptoir.products.refusal.CatalogueRefusal;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.PageRequest;
import dev.comptoir.starter.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class PriceListController {

    private static final int LONGEST_PAGE = 100;

    private final PriceLists lists;
    private final SavingPriceLists saving;
    private final SettingListPrices setting;

    PriceListController(
            PriceLists lists,
            SavingPriceLists saving,
            SettingListPrices setting,
            PricesOfLists prices,
            BatchLoaderRegistry loaders) {
        this.lists = lists;
        this.saving = saving;
        this.setting = setting;
        loaders.<Wanted, Connection<ListPrice>>forName("listPrices")
                .registerMappedBatchLoader((wanted, environment) -> Mono.fromCallable(() -> prices.pages(wanted)));
    }

    record Store(UUID id) {}

    @QueryMapping
    Connection<PriceList> priceLists(
            @Argument @Nullable UUID storeId,
            @Argument @Nullable OfferState state,
            @Argument int first,
            @Argument @Nullable String after,
            Caller caller) {
        return lists.page(OfferStores.seenBy(caller, storeId), state, PageRequest.of(first, after, LONGEST_PAGE));
    }

    @QueryMapping
    Optional<PriceList> priceList(@Argument UUID id, Caller caller) {
        return lists.byId(id).filter(list -> list.stores().mayBeSeenBy(caller));
    }

    @MutationMapping
    Object savePriceList(@Argument SavePriceListInput input, Caller caller, Locale locale) {
        return CatalogueRefusal.answer(
                locale, () -> lists.byId(saving.save(input, caller)).orElseThrow());
    }

    @MutationMapping
    Object setListPrices(@Argument SetListPricesInput input, Caller caller, Locale locale) {
        return CatalogueRefusal.answer(locale, () -> {
            setting.set(input, caller);
            return lists.byId(input.priceListId()).orElseThrow();
        });
    }

    @SchemaMapping
    CompletableFuture<Connection<ListPrice>> prices(
            PriceList list,
            @Argument int first,
            @Argument @Nullable String after,
            DataLoader<Wanted, Connection<ListPrice>> listPrices) {
        return listPrices.load(new Wanted(list, PageRequest.of(first, after, LONGEST_PAGE)));
    }

    @SchemaMapping
    Set<UUID> storeIds(PriceList list) {
        return list.stores().ids();
    }

    @SchemaMapping
    List<Store> stores(PriceList list) {
        return list.stores().ids().stream().map(Store::new).toList();
    }

    @SchemaMapping
    Instant startsAt(PriceList list) {
        return list.term().startsAt();
    }

    @SchemaMapping
    @Nullable
    Instant endsAt(PriceList list) {
        return list.term().endsAt();
    }

    @SchemaMapping
    OfferState state(PriceList list) {
        return list.term().state(Instant.now());
    }

    @SchemaMapping
    boolean mayChange(PriceList list, Caller caller) {
        return list.stores().mayBeChangedBy(caller);
    }
}
