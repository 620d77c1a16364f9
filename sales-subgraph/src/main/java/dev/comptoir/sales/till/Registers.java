package dev.comptoir.sales.till;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The registers of all stores. */
@Repository
class Registers {

    private final JdbcClient database;

    Registers(JdbcClient database) {
        this.database = database;
    }

    Optional<Register> byId(UUID id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    List<Register> byIds(Collection<UUID> ids) {
        return database.sql("select id, store_id, name from register where id = any (:ids::uuid[])")
                .param("ids", texts(ids))
                .query(Register.class)
                .list();
    }

    /** By name. */
    List<Register> ofStores(Collection<UUID> stores) {
        return database.sql("""
                        select id, store_id, name from register where store_id = any (:stores::uuid[])
                        order by store_id, lower(name)""")
                .param("stores", texts(stores))
                .query(Register.class)
                .list();
    }

    /** @return whether it is saved: not when it stands in another store */
    boolean save(Register register) {
        return database.sql("""
                        insert into register (id, store_id, name) values (:id, :store, :name)
                        on conflict (id) do update set name = excluded.name
                        where register.store_id = excluded.store_id""")
                        .param("id", register.id())
                        .param("store", register.storeId())
                        .param("name", register.name())
                        .update()
                == 1;
    }

    /** The register's next Z number; nobody else gets one before the transaction ends. */
    int nextZ(UUID register) {
        return database.sql("update register set last_z = last_z + 1 where id = :id returning last_z")
                .param("id", register)
                .query(Integer.class)
                .single();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
