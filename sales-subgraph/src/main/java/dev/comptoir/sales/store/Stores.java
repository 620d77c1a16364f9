package dev.comptoir.sales.store;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stores of the chain. Each listing is one statement, the taxes included. */
public interface Stores extends Repository<Store, UUID> {

    @EntityGraph(attributePaths = "taxes")
    List<Store> findAllByOrderByName();

    @EntityGraph(attributePaths = "taxes")
    List<Store> findByIdInOrderByName(Collection<UUID> ids);

    @EntityGraph(attributePaths = "taxes")
    Optional<Store> findById(UUID id);

    /** Waits until nobody else changes the store or records sales of it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Store s where s.id = :id")
    Optional<Store> lockById(UUID id);

    /** The same, by code in capitals. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Store s where s.code = :code")
    Optional<Store> lockByCode(String code);

    boolean existsByCode(String code);

    Store saveAndFlush(Store store);
}
