package dev.comptoir.products.pricelist;

import dev.comptoir.products.offer.OfferName;
import dev.comptoir.products.offer.OfferStores;
import dev.comptoir.products.offer.Term;
import dev.comptoir.products.refusal.CatalogueRefusal;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.security.Caller;
import dev.comptoir.starter.security.Role;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes price lists. Receipts keep what was charged: a change never touches what was sold. */
@Component
class SavingPriceLists {

    private final PriceLists lists;
    private final JdbcClient database;

    SavingPriceLists(PriceLists lists, JdbcClient database) {
        this.lists = lists;
        this.database = database;
    }

    record SavePriceListInput(
            @Nullable UUID id,
            String name,
            List<UUID> storeIds,
            OffsetDateTime startsAt,
            @Nullable OffsetDateTime endsAt) {}

    record InvalidPriceListError(String message) {}

    record PriceListNotFoundError(String message) {}

    private record Draft(String name, OfferStores stores, Term term) {}

    /**
     * The id of the list, which is now as the input says.
     *
     * @throws CatalogueRefusal when it cannot be so
     * @throws Refusal when it is not the caller's to change
     */
    @Transactional
    public UUID save(SavePriceListInput input, Caller caller) {
        Draft draft = draft(input);
        draft.stores().requireChangeBy(caller);
        UUID id = input.id() == null ? Ids.next() : input.id();
        lists.forUpdate(id).ifPresent(before -> before.stores().requireChangeBy(caller));
        database.sql("""
                        insert into price_list (id, name, stores, starts_at, ends_at, saved_at, saved_by)
                        values (:id, :name, cast(:stores as uuid[]), :starts, :ends, :now, :by)
                        on conflict (id) do update set name = excluded.name, stores = excluded.stores,
                            starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                            saved_at = excluded.saved_at, saved_by = excluded.saved_by""")
                .param("id", id)
                .param("name", draft.name())
                .param("stores", draft.stores().array())
                .param("starts", draft.term().start())
                .param("ends", draft.term().end())
                .param("now", Instant.now().atOffset(ZoneOffset.UTC))
                .param("by", person(caller))
                .update();
        return id;
    }

    /** Null for a program. */
    static @Nullable UUID person(Caller caller) {
        return caller.has(Role.SERVICE) ? null : caller.userId();
    }

    /**
     * The list, which nobody else changes before the transaction ends.
     *
     * @throws CatalogueRefusal when there is none
     * @throws Refusal when it is not the caller's to change
     */
    PriceList forChange(UUID id, Caller caller) {
        PriceList list = lists.forUpdate(id)
                .orElseThrow(() -> CatalogueRefusal.of(PriceListNotFoundError::new, "price-list.unknown", id));
        list.stores().requireChangeBy(caller);
        return list;
    }

    private static Draft draft(SavePriceListInput input) {
        try {
            return new Draft(
                    OfferName.checked(input.name()),
                    OfferStores.of(input.storeIds()),
                    Term.of(input.startsAt(), input.endsAt()));
        } catch (Refusal why) {
            throw CatalogueRefusal.of(InvalidPriceListError::new, why);
        }
    }
}
