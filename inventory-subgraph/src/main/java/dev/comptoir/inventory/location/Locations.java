package dev.comptoir.inventory.location;

import static java.util.function.UnaryOperator.identity;
import static java.util.stream.Collectors.toMap;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.inventory.refusal.UnknownLocation;
import dev.comptoir.starter.errors.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All locations there are. */
@Repository
public class Locations {

    private final JdbcClient jdbc;

    Locations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The places where goods lie: the warehouse first, then the stores by name. */
    public List<Location> holdingGoods() {
        return jdbc.sql("""
                select id, kind, name from location
                 where kind in ('STORE', 'WAREHOUSE')
                 order by kind = 'WAREHOUSE' desc, lower(name), id
                """).query(Location.class).list();
    }

    /** Those of the locations that exist. */
    public Map<UUID, Location> byId(Collection<UUID> ids) {
        return jdbc
                .sql("select id, kind, name from location where id = any(:ids)")
                .param("ids", SqlArrays.uuids(ids))
                .query(Location.class)
                .list()
                .stream()
                .collect(toMap(Location::id, identity()));
    }

    /** @throws UnknownLocation when there is no such place, or no goods can lie there */
    public Location holdingGoods(UUID id) {
        Location place = byId(List.of(id)).get(id);
        if (place == null || !place.kind().holdsGoods()) {
            throw new UnknownLocation(id);
        }
        return place;
    }

    /**
     * Makes the stores' places, or renames them. A code that is not said stays as it was.
     *
     * @throws Refusal when two places would bear one code, or an id is that of a place which is no store
     */
    @Transactional
    List<Location> upsert(List<StorePlace> stores) {
        try {
            jdbc.sql("""
                    insert into location (id, kind, name, code)
                    select id, 'STORE', name, code
                      from unnest(:ids, :names, :codes) as asked (id, name, code)
                     order by id
                        on conflict (id) do update
                       set name = excluded.name, code = coalesce(excluded.code, location.code)
                     where location.kind = 'STORE'
                       and (location.name, location.code)
                           is distinct from (excluded.name, coalesce(excluded.code, location.code))
                    """)
                    .param("ids", SqlArrays.uuids(stores, StorePlace::storeId))
                    .param("names", SqlArrays.texts(stores, StorePlace::name))
                    .param("codes", SqlArrays.texts(stores, StorePlace::code))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.badInput("location.code-taken");
        }
        Map<UUID, Location> known =
                byId(stores.stream().map(StorePlace::storeId).toList());
        return stores.stream().map(store -> asStore(known.get(store.storeId()))).toList();
    }

    private static Location asStore(Location location) {
        if (location.kind() != LocationKind.STORE) {
            throw Refusal.badInput("location.not-a-store", location.id());
        }
        return location;
    }
}
