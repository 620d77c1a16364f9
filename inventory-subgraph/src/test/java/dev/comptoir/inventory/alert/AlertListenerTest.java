package dev.comptoir.inventory.alert;

import static dev.comptoir.inventory.Stock.receipt;
import static dev.comptoir.inventory.Stock.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.inventory.Stock;
import dev.comptoir.inventory.ledger.Ledger;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.security.Caller;
import dev.comptoir.starter.security.Role;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.Disposable;

/** Alerts on their way from the database to those who listen, at several instances. */
@SubgraphTest
class AlertListenerTest {

    @Autowired
    private Stock stock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private AlertFeed here;

    private final AlertFeed there = new AlertFeed();
    private AlertListener another;
    private UUID paris;
    private UUID product;

    @BeforeEach
    void anotherInstanceAndAProductInParis() {
        another = new AlertListener(database, there);
        another.start();
        paris = stock.aStore("Paris");
        product = Ids.next();
        stock.of(product).at(paris).onHand(10);
    }

    @AfterEach
    void stopTheOtherInstance() {
        another.stop();
    }

    @Test
    void everyInstanceHearsOfEachAlertOnce() {
        var heardHere = heard(here, manager(paris));
        var heardThere = heard(there, manager(paris));

        ledger.record(List.of(sale(product, paris, 10)), "test");
        ledger.record(List.of(receipt(product, paris, 1)), "test");

        for (var heard : List.of(heardHere, heardThere)) {
            await().until(() -> heard.contains("RECOVERED"));
            assertThat(heard).containsExactly("STOCK_OUT", "RECOVERED");
        }
    }

    @Test
    void whatIsCommittedLateIsHeardAlthoughItsAlertIsOlder() {
        UUID berlin = stock.aStore("Berlin");
        stock.of(product).at(berlin).onHand(1);
        var heard = heard(there, manager(paris, berlin));

        transaction.executeWithoutResult(status -> {
            ledger.record(List.of(sale(product, paris, 10)), "test");
            inAnotherTransaction(() -> ledger.record(List.of(sale(product, berlin, 1)), "test"));
            await().until(() -> heard.size() == 1);
        });

        await().until(() -> heard.size() == 2);
    }

    @Test
    void aLostConnectionCostsNoAlertAndDoublesNone() {
        var heard = heard(there, manager(paris));
        ledger.record(List.of(sale(product, paris, 10)), "test");
        await().until(() -> heard.size() == 1);

        cutAllLines();
        ledger.record(List.of(receipt(product, paris, 1)), "test");
        ledger.record(List.of(sale(product, paris, 1)), "test");

        await().until(() -> heard.size() >= 3);
        ledger.record(List.of(receipt(product, paris, 1)), "test");
        await().until(() -> heard.size() >= 4);
        assertThat(heard).containsExactly("STOCK_OUT", "RECOVERED", "STOCK_OUT", "RECOVERED");
    }

    @Test
    void everybodyHearsOfHisOwnPlacesOnly() {
        var managerOfBerlin = heard(there, manager(stock.aStore("Berlin")));
        var managerOfParis = heard(there, manager(paris));
        var admin = heard(there, new Caller("a", Set.of(Role.ADMIN), Optional.empty(), Set.of()));

        ledger.record(List.of(sale(product, paris, 10)), "test");

        await().until(() -> admin.size() == 1 && managerOfParis.size() == 1);
        assertThat(managerOfBerlin).isEmpty();
    }

    @Test
    void whoStopsListeningIsForgotten() {
        Disposable subscription = there.alertsFor(manager(paris)).subscribe();
        assertThat(there.listeners()).isEqualTo(1);

        subscription.dispose();

        assertThat(there.listeners()).isZero();
    }

    private List<String> heard(AlertFeed feed, Caller caller) {
        var heard = new CopyOnWriteArrayList<String>();
        feed.alertsFor(caller)
                .filter(alert -> alert.product().id().equals(product))
                .subscribe(alert -> heard.add(alert.kind().name()));
        return heard;
    }

    private static Caller manager(UUID... places) {
        return new Caller("m", Set.of(Role.MANAGER), Optional.of(Set.of(places)), Set.of());
    }

    private void cutAllLines() {
        assertThat(jdbc.sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                 where application_name = 'comptoir-stock-alerts' and datname = current_database()
                """).query(Boolean.class).list()).hasSizeGreaterThanOrEqualTo(2);
    }

    private static void inAnotherTransaction(Runnable work) {
        try {
            var thread = Thread.ofVirtual().start(work);
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
