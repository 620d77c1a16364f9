package dev.comptoir.sales.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.sales.OtherServices;
import dev.comptoir.starter.test.SubgraphTest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@SubgraphTest
class AnnouncingStoresTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    SavingStores saving;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient database;

    @AfterEach
    void theInventoryIsBack() {
        OtherServices.INVENTORY.comeBack();
    }

    @Test
    void theInventoryHearsOfANewStoreAndOfItsNewName() {
        String code = code();
        Store store = saving.save(null, description(code, "Paris"));
        await().atMost(PATIENCE).until(() -> "Paris".equals(OtherServices.location(store.id())));

        saving.save(null, description(code, "Paris Opéra"));
        await().atMost(PATIENCE).until(() -> "Paris Opéra".equals(OtherServices.location(store.id())));
    }

    @Test
    void whileTheInventoryIsAwayTheMessageWaits() {
        OtherServices.INVENTORY.goAway();
        Store store = saving.save(null, description(code(), "Lyon"));
        await().atMost(PATIENCE).until(this::someMessageFailed);
        assertThat(OtherServices.location(store.id())).isNull();

        OtherServices.INVENTORY.comeBack();

        await().atMost(PATIENCE).until(() -> "Lyon".equals(OtherServices.location(store.id())));
    }

    @Test
    void aStoreThatWasNotOpenedAfterAllIsNotAnnounced() {
        String code = code();
        UUID id = UUID.randomUUID();

        transaction.executeWithoutResult(status -> {
            saving.save(id, description(code, "Never"));
            assertThat(messages()).isPositive();
            status.setRollbackOnly();
        });

        Store other = saving.save(null, description(code(), "After"));
        await().atMost(PATIENCE).until(() -> "After".equals(OtherServices.location(other.id())));
        assertThat(OtherServices.location(id)).isNull();
    }

    private boolean someMessageFailed() {
        return database.sql(
                        "select exists (select from scheduled_tasks where task_name = 'announce-stores' and consecutive_failures > 0)")
                .query(Boolean.class)
                .single();
    }

    private long messages() {
        return database.sql("select count(*) from scheduled_tasks where task_name = 'announce-stores'")
                .query(Long.class)
                .single();
    }

    private static StoreDescription description(String code, String name) {
        return new StoreDescription(
                new StoreCode(code), name, null, ZoneId.of("Europe/Paris"), List.of(), false, null, null, null);
    }

    private static String code() {
        return "A-" + UUID.randomUUID().toString().substring(0, 13);
    }
}
