package dev.comptoir.sales.permission;

import dev.comptoir.starter.security.Role;
import java.math.BigDecimal;
import java.util.Collection;
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
                .query(Permission.class)
                .list()
                .stream()
                .anyMatch(permission -> permission.covers(magnitude));
    }
}
