package dev.comptoir.ui.replenishment;

import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.graph.GraphDocument;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of requests for goods. */
@GraphDocument("Replenishments")
record Replenishments(@Nullable Page replenishmentRequests) {

    record Page(int totalCount, List<Request> nodes, PageInfo pageInfo) {}

    record Request(
            String id,
            Status status,
            Origin origin,
            @Nullable Product product,
            @Nullable Store store,
            BigDecimal quantity,
            @Nullable String note,
            @Nullable Asker requestedBy,
            OffsetDateTime requestedAt,
            @Nullable BigDecimal grantedQuantity,
            @Nullable Person decidedBy,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String rejectionReason,
            BigDecimal centralAvailable,
            BigDecimal storeOnHand) {

        boolean isOf(Employee employee) {
            return requestedBy != null && requestedBy.id().equals(employee.id());
        }

        /** Whoever asked; managers of the store what the system proposed; admins. */
        boolean mayBeTakenBackBy(Employee employee) {
            if (status != Status.PENDING) {
                return false;
            }
            return employee.is(Roles.ADMIN)
                    || (origin == Origin.AUTOMATIC
                            ? employee.is(Roles.MANAGER) && store != null && employee.mayEnter(store.id())
                            : isOf(employee));
        }
    }

    enum Status {
        PENDING,
        APPROVED,
        REJECTED,
        CANCELLED
    }

    enum Origin {
        EMPLOYEE,
        AUTOMATIC
    }

    record Product(String id, String sku, String name) {}

    record Store(String id, String name) {}

    record Asker(String id, String displayName) {}

    record Person(String displayName) {}

    record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
}
