package dev.comptoir.sales.store;

import dev.comptoir.starter.ids.Ids;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the stores that files of history name, by what an earlier file called them, by code or by name, and opens those
 * that are missing. What a file calls a store is remembered: the store may be renamed.
 */
@Component
public class NamedStores {

    private final Stores stores;
    private final StoreAnnouncements announcements;
    private final JdbcClient database;
    private final Currency currency;
    private final ZoneId companyZone;

    NamedStores(
            Stores stores,
            StoreAnnouncements announcements,
            JdbcClient database,
            @Value("${comptoir.currency}") Currency currency,
            @Value("${comptoir.zone}") ZoneId companyZone) {
        this.stores = stores;
        this.announcements = announcements;
        this.database = database;
        this.currency = currency;
        this.companyZone = companyZone;
    }

    /**
     * The stores of these names. They keep their time zone until the caller's transaction ends.
     *
     * @param zone the time zone of stores that are opened; null = the company's
     * @return by name; a name that several stores bear is missing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Store> findOrOpen(Collection<String> names, @Nullable ZoneId zone) {
        // Locked before they are read: a time zone that changes now would move sales to other days.
        database.sql("select id from store order by id for share")
                .query(UUID.class)
                .list();
        var known = new Directory(stores.findAllByOrderByName(), aliases());
        var found = new HashMap<String, Store>();
        var opened = new ArrayList<Store>();
        for (String name : names) {
            List<Store> candidates = known.called(name);
            if (candidates.isEmpty()) {
                Store store = open(name, zone != null ? zone : companyZone, known);
                opened.add(store);
                found.put(name, store);
            } else if (candidates.size() == 1) {
                found.put(name, candidates.getFirst());
            }
        }
        if (!opened.isEmpty()) {
            announcements.announce(opened);
        }
        remember(found);
        return found;
    }

    private Store open(String name, ZoneId zone, Directory known) {
        StoreCode resembling = StoreCode.resembling(name);
        StoreCode free = resembling;
        for (int number = 2; known.hasCode(free); number++) {
            free = resembling.numbered(number);
        }
        var description = new StoreDescription(free, name, null, zone, List.of(), false, null, null, null);
        Store store = stores.saveAndFlush(new Store(Ids.next(), description, currency));
        known.add(store);
        return store;
    }

    private Map<String, UUID> aliases() {
        return database.sql("select alias, store_id from store_alias").query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (String) row.get("alias"), row -> (UUID) row.get("store_id")));
    }

    private void remember(Map<String, Store> found) {
        var names = List.copyOf(found.keySet());
        database.sql("""
                        insert into store_alias (alias, store_id)
                        select * from unnest(:aliases::text[], :ids::uuid[]) on conflict do nothing""")
                .param("aliases", names.stream().map(Directory::folded).toArray(String[]::new))
                .param(
                        "ids",
                        names.stream()
                                .map(name -> found.get(name).id().toString())
                                .toArray(String[]::new))
                .update();
    }

    /** The stores there are, under everything they are called. */
    private static final class Directory {

        private final List<Store> stores;
        private final Map<String, UUID> aliases;

        Directory(List<Store> stores, Map<String, UUID> aliases) {
            this.stores = new ArrayList<>(stores);
            this.aliases = aliases;
        }

        List<Store> called(String name) {
            String wanted = folded(name);
            UUID alias = aliases.get(wanted);
            if (alias != null) {
                return stores.stream().filter(store -> store.id().equals(alias)).toList();
            }
            List<Store> byCode = stores.stream()
                    .filter(store -> folded(store.code()).equals(wanted))
                    .toList();
            return byCode.isEmpty()
                    ? stores.stream()
                            .filter(store -> folded(store.name()).equals(wanted))
                            .toList()
                    : byCode;
        }

        boolean hasCode(StoreCode code) {
            return stores.stream().anyMatch(store -> store.code().equals(code.text()));
        }

        void add(Store store) {
            stores.add(store);
        }

        static String folded(String name) {
            return name.strip().toLowerCase(Locale.ROOT);
        }
    }
}
