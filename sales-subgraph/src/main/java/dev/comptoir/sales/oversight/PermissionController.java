package dev.comptoir.sales.oversight;

import dev.comptoir.sales.audit.AuditLog;
import dev.comptoir.sales.permission.TillAction;
import dev.comptoir.sales.permission.TillPermission;
import dev.comptoir.sales.permission.TillPermissions;
import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.starter.security.Caller;
import dev.comptoir.starter.security.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may do what at a till, as administrators decide it. */
@Controller
class PermissionController {

    private static final BigDecimal MOST_MONEY = new BigDecimal("10000000");
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);

    private final TillPermissions permissions;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    PermissionController(TillPermissions permissions, AuditLog audit, TransactionTemplate transaction) {
        this.permissions = permissions;
        this.audit = audit;
        this.transaction = transaction;
    }

    @QueryMapping
    List<TillPermission> tillPermissions() {
        return permissions.all();
    }

    @MutationMapping
    Object setTillPermission(@Argument SetTillPermissionInput input, Caller caller, Locale locale) {
        return TillRefusal.answer(locale, () -> {
            TillPermission wanted = input.checked();
            transaction.executeWithoutResult(status -> set(wanted, caller));
            return wanted;
        });
    }

    private void set(TillPermission wanted, Caller caller) {
        TillPermission before = permissions.set(wanted);
        if (!wanted.isSameAs(before)) {
            audit.record(null, caller, "setTillPermission", null, described(before), described(wanted));
        }
    }

    private static Map<String, Object> described(TillPermission permission) {
        String key = "%s.%s".formatted(permission.role(), permission.action());
        String limit = permission.most() == null
                ? ""
                : " ≤ " + permission.most().stripTrailingZeros().toPlainString();
        return Map.of(key, permission.allowed() ? "allowed" + limit : "with approval");
    }

    record SetTillPermissionInput(
            Role role,
            TillAction action,
            boolean allowed,
            @Nullable BigDecimal most) {

        private TillPermission checked() {
            if (role == Role.ADMIN) {
                throw TillRefusal.of(InvalidTillPermissionError::new, "permission.admin");
            }
            if (most != null && !isSound(most)) {
                throw TillRefusal.of(InvalidTillPermissionError::new, "permission.most", most.toPlainString());
            }
            return new TillPermission(role, action, allowed, allowed ? most : null);
        }

        private boolean isSound(BigDecimal limit) {
            return switch (action) {
                case OPEN_DRAWER -> false;
                case DISCOUNT -> isBetween(limit, MOST_PERCENT);
                default -> isBetween(limit, MOST_MONEY);
            };
        }

        private static boolean isBetween(BigDecimal limit, BigDecimal most) {
            return limit.signum() >= 0
                    && limit.compareTo(most) <= 0
                    && limit.stripTrailingZeros().scale() <= 2;
        }
    }

    record InvalidTillPermissionError(String message) {}
}
