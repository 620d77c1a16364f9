package dev.comptoir.sales.store;

import dev.comptoir.sales.sale.RecordedSales;
import dev.comptoir.starter.ids.Ids;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Opens stores and changes them; the inventory hears of a new name from a task in the same transaction. */
@Service
class SavingStores {

    private final Stores stores;
    private final RecordedSales sales;
    private final StoreAnnouncements announcements;
    private final TransactionOperations transaction;
    private final Currency currency;

    SavingStores(
            Stores stores,
            RecordedSales sales,
            StoreAnnouncements announcements,
            TransactionOperations transaction,
            @Value("${comptoir.currency}") Currency currency) {
        this.stores = stores;
        this.sales = sales;
        this.announcements = announcements;
        this.transaction = transaction;
        this.currency = currency;
    }

    /**
     * Changes the store of this id, or without an id the one of this code; opens it when there is none.
     *
     * @throws InvalidStore when it cannot be so
     */
    Store save(@Nullable UUID id, StoreDescription description) {
        try {
            return transaction.execute(status -> {
                Optional<Store> known = id != null
                        ? stores.lockById(id)
                        : stores.lockByCode(description.code().text());
                return known.map(store -> change(store, description)).orElseGet(() -> open(id, description));
            });
        } catch (DataIntegrityViolationException e) {
            // The unique index decides between two who save at once; everything else was checked before.
            throw new InvalidStore("store.code.taken", description.code());
        }
    }

    private Store open(@Nullable UUID id, StoreDescription description) {
        Store store = stores.saveAndFlush(new Store(id != null ? id : Ids.next(), description, currency));
        announcements.announce(List.of(store));
        return store;
    }

    private Store change(Store store, StoreDescription description) {
        boolean soldAlready = store.movesTo(description.timeZone()) && sales.existIn(store.id());
        if (store.change(description, soldAlready)) {
            announcements.announce(List.of(store));
        }
        return stores.saveAndFlush(store);
    }
}
