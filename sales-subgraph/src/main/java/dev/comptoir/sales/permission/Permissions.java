package dev.comptoir.sales.permission;

import dev.comptoir.starter.security.Role;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the roles may do, as the administrators decided. */
@Repository
class Permissions {

    private final JdbcClient database;

    Permissions(JdbcClient database) {
        this.database = database;
    }

    /** Whether one of the roles may do it alone. */
    boolean cover(Collection<Role> roles, TillAction action, @Nullable BigDecimal magnitude) {
        return database
                .sql("""
                        select role, action, allowed, most from till_permission
                        where action = :action and role = any (:roles)""")
                .param("action", action.name())
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query(TillPermission.class)
                .list()
                .stream()
                .anyMatch(permission -> permission.covers(magnitude));
    }

    /** By role and action, in the order in which these are declared. */
    List<TillPermission> all() {
        return database
                .sql("select role, action, allowed, most from till_permission")
                .query(TillPermission.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(TillPermission::role).thenComparing(TillPermission::action))
                .toList();
    }

    /** @return what was so before; two who change it at once do so one after the other */
    TillPermission set(TillPermission wanted) {
        TillPermission before = database.sql("""
                        select role, action, allowed, most from till_permission
                        where role = :role and action = :action for update""")
                .param("role", wanted.role().name())
                .param("action", wanted.action().name())
                .query(TillPermission.class)
                .optional()
                .orElse(new TillPermission(wanted.role(), wanted.action(), false, null));
        database.sql("""
                        insert into till_permission (role, action, allowed, most)
                        values (:role, :action, :allowed, :most)
                        on conflict (role, action) do update set allowed = excluded.allowed, most = excluded.most""")
                .param("role", wanted.role().name())
                .param("action", wanted.action().name())
                .param("allowed", wanted.allowed())
                .param("most", wanted.most())
                .update();
        return before;
    }
}
