package dev.comptoir.inventory.replenishment;

import dev.comptoir.starter.ids.Ids;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All requests ever made, one by one. */
@Repository
class Requests {

    private final JdbcClient jdbc;

    Requests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ReplenishmentRequest> byId(UUID id) {
        return jdbc.sql("select %s from replenishment_request request where id = :id"
                        .formatted(ReplenishmentRequest.COLUMNS))
                .param("id", id)
                .query((row, number) -> ReplenishmentRequest.read(row))
                .optional();
    }

    /** Waits for whoever decides it, and keeps others from it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<ReplenishmentRequest> hold(UUID id) {
        return jdbc.sql("select %s from replenishment_request request where id = :id for update"
                        .formatted(ReplenishmentRequest.COLUMNS))
                .param("id", id)
                .query((row, number) -> ReplenishmentRequest.read(row))
                .optional();
    }

    /** The open request for a product and a store. */
    Optional<ReplenishmentRequest> open(UUID product, UUID store) {
        return jdbc.sql("""
                select %s from replenishment_request request
                 where product_id = :product and store_id = :store and status = 'PENDING'
                """.formatted(ReplenishmentRequest.COLUMNS))
                .param("product", product)
                .param("store", store)
                .query((row, number) -> ReplenishmentRequest.read(row))
                .optional();
    }

    /** Empty when a request for this product and store is open; waits for another that is being made. */
    Optional<UUID> add(Wish wish, UUID requestedBy) {
        return jdbc.sql("""
                insert into replenishment_request (id, product_id, store_id, quantity, note, origin, requested_by)
                values (:id, :product, :store, :quantity, :note, 'EMPLOYEE', :requestedBy)
                    on conflict (product_id, store_id) where status = 'PENDING' do nothing
                returning id
                """)
                .param("id", Ids.next())
                .param("product", wish.productId())
                .param("store", wish.storeId())
                .param("quantity", wish.quantity())
                .param("note", wish.note())
                .param("requestedBy", requestedBy)
                .query(UUID.class)
                .optional();
    }

    void approve(UUID id, BigDecimal granted, UUID by) {
        decide(id, ReplenishmentStatus.APPROVED, granted, null, by);
    }

    void reject(UUID id, String reason, UUID by) {
        decide(id, ReplenishmentStatus.REJECTED, null, reason, by);
    }

    void cancel(UUID id, UUID by) {
        decide(id, ReplenishmentStatus.CANCELLED, null, null, by);
    }

    private void decide(
            UUID id, ReplenishmentStatus status, @Nullable BigDecimal granted, @Nullable String reason, UUID by) {
        jdbc.sql("""
                update replenishment_request
                   set status = :status, granted_quantity = :granted, rejection_reason = :reason, decided_by = :by,
                       decided_at = now()
                 where id = :id
                """)
                .param("status", status.name())
                .param("granted", granted)
                .param("reason", reason)
                .param("by", by)
                .param("id", id)
                .update();
    }
}
