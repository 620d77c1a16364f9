package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All reservations there ever were. Whoever acts on one holds it first, before its levels. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Reservations {

    private static final String COLUMNS = "id, status, location_id, expires_at";

    private final JdbcClient jdbc;

    Reservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a reservation as held, unless there is one of this id; waits for another who is about to note it. */
    boolean add(ReserveStockInput wish, String by) {
        return insert(
                new Reservation(wish.reservationId(), ReservationStatus.HELD, wish.locationId(), wish.expiresAt()), by);
    }

    /** Notes that a reservation is to take nothing when it comes, unless it came already. */
    boolean addReleased(UUID id, String by) {
        return insert(new Reservation(id, ReservationStatus.RELEASED, null, null), by);
    }

    private boolean insert(Reservation reservation, String by) {
        return jdbc.sql("""
                insert into reservation (id, status, location_id, expires_at, reserved_by)
                values (:id, :status, :location, :expiresAt, :by) on conflict do nothing
                """)
                        .param("id", reservation.id())
                        .param("status", reservation.status().name())
                        .param("location", reservation.locationId())
                        .param("expiresAt", inUtc(reservation.expiresAt()))
                        .param("by", by)
                        .update()
                == 1;
    }

    void addLines(UUID reservation, List<ReservedLine> lines) {
        jdbc.sql("""
                insert into reservation_line (reservation_id, product_id, quantity)
                select :reservation, product_id, quantity
                  from unnest(:products, :quantities) as line (product_id, quantity)
                """)
                .param("reservation", reservation)
                .param("products", SqlArrays.uuids(lines, ReservedLine::productId))
                .param("quantities", SqlArrays.numbers(lines, ReservedLine::quantity))
                .update();
    }

    /** The reservation, which nobody else can change before the transaction ends. */
    Optional<Reservation> hold(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from reservation where id = :id for update")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Some of those whose time ran out; those on which somebody acts just now are left to him. */
    List<Reservation> holdExpired(Instant now, int most) {
        return jdbc.sql("select " + COLUMNS + """
                 from reservation
                 where status = 'HELD' and expires_at <= :now
                 order by expires_at
                 limit :most
                   for update skip locked
                """)
                .param("now", inUtc(now))
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    List<ReservedLine> lines(Collection<UUID> reservations) {
        return jdbc.sql("""
                select product_id, location_id, quantity
                  from reservation_line join reservation on reservation.id = reservation_id
                 where reservation_id = any(:ids)
                 order by product_id, location_id
                """)
                .param("ids", SqlArrays.uuids(reservations))
                .query(ReservedLine.class)
                .list();
    }

    void end(Collection<UUID> reservations, ReservationStatus status) {
        jdbc.sql("update reservation set status = :status, changed_at = now() where id = any(:ids)")
                .param("status", status.name())
                .param("ids", SqlArrays.uuids(reservations))
                .update();
    }

    private static Reservation read(ResultSet row) throws SQLException {
        OffsetDateTime expiresAt = row.getObject("expires_at", OffsetDateTime.class);
        return new Reservation(
                row.getObject("id", UUID.class),
                ReservationStatus.valueOf(row.getString("status")),
                row.getObject("location_id", UUID.class),
                expiresAt == null ? null : expiresAt.toInstant());
    }

    private static @Nullable OffsetDateTime inUtc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
