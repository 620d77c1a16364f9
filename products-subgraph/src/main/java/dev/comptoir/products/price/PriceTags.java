package dev.comptoir.products.price;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface PriceTags extends Repository<PriceTag, UUID> {

    /** Waits for whoever is changing the same price: the changes follow one another, and none is lost. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<PriceTag> findById(UUID id);
}
