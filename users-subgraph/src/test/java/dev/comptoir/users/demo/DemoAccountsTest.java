package dev.comptoir.users.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.users.approval.Pins;
import dev.comptoir.users.staff.Passwords;
import dev.comptoir.users.staff.Staff;
import dev.comptoir.users.staff.StaffRole;
import dev.comptoir.users.staff.StoreAssignment;
import dev.comptoir.users.staff.User;
import dev.comptoir.users.staff.Username;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

@SubgraphTest
class DemoAccountsTest {

    private static final UUID MANAGER = UUID.fromString("01930000-0000-7000-8000-000000000102");
    private static final List<UUID> FIVE_STORES = IntStream.rangeClosed(1, 5)
            .mapToObj(n -> UUID.fromString("01930000-0000-7000-8000-00000000000" + n))
            .toList();

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Pins pins;

    @Autowired
    private DemoProperties demo;

    @Test
    void theAccountsConfiguredAreThereWithTheirIdsRolesAndStores() {
        var cashier = staff.named(new Username("demo.cashier")).orElseThrow();

        assertThat(cashier.id()).isEqualTo(UUID.fromString("01890000-0000-7000-8000-000000000002"));
        assertThat(cashier.roles()).containsExactly(StaffRole.CASHIER);
        assertThat(cashier.stores().ids().orElseThrow())
                .containsExactly(UUID.fromString("01890000-0000-7000-8000-00000000000a"));
        assertThat(passwords.matches("demo-password-of-the-tests", cashier.passwordHash()))
                .isTrue();
        assertThat(staff.named(new Username("demo.admin"))
                        .orElseThrow()
                        .stores()
                        .ids())
                .isEmpty();
        assertThat(staff.existsByDemoTrueAndEnabledTrue()).isTrue();
    }

    @Test
    void anAccountThatIsThereStaysAsItIs() {
        long before = staff.count();

        var again = new DemoProperties("another password", demo.accounts());
        new DemoAccounts(again, staff, passwords, pins, Clock.systemUTC()).run(new DefaultApplicationArguments());

        assertThat(staff.count()).isEqualTo(before);
        String hash = staff.named(new Username("demo.admin")).orElseThrow().passwordHash();
        assertThat(passwords.matches("another password", hash)).isFalse();
    }

    @Test
    void anAccountGetsItsPinAndKeepsTheOneItSetItself() {
        UUID id = Ids.next();
        var account =
                new DemoProperties.Account(id, "pin-" + id, "Somebody", Set.of(StaffRole.MANAGER), List.of(), "2580");
        var accounts = new DemoAccounts(
                new DemoProperties("a password", List.of(account)), staff, passwords, pins, Clock.systemUTC());

        accounts.run(new DefaultApplicationArguments());
        assertThat(passwords.matches("2580", hashOfPin(id))).isTrue();
        pins.set(id, "7391");
        accounts.run(new DefaultApplicationArguments());
        assertThat(passwords.matches("7391", hashOfPin(id))).isTrue();
    }

    private String hashOfPin(UUID id) {
        return jdbc.sql("select hash from staff_pin where staff_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    void theManagerOfAnOlderDemoGetsTheWarehouseOnceUnlessHisStoresWereChanged() {
        staff.save(User.hire(
                        MANAGER,
                        new Username("manager"),
                        "Maud",
                        Set.of(StaffRole.MANAGER),
                        StoreAssignment.of(FIVE_STORES),
                        passwords.hash("demo-password-of-the-tests"),
                        Instant.now())
                .forDemo());

        runMigration();
        runMigration();
        assertThat(storesOfManager()).containsExactlyInAnyOrderElementsOf(withWarehouse(FIVE_STORES));

        jdbc.sql("update staff_member set store_ids = store_ids[2:3] where id = ?")
                .param(MANAGER)
                .update();
        runMigration();
        assertThat(storesOfManager()).hasSize(2);

        jdbc.sql("update staff_member set store_ids = ?, demo = false where id = ?")
                .params(FIVE_STORES.toArray(UUID[]::new), MANAGER)
                .update();
        runMigration();
        assertThat(storesOfManager()).containsExactlyInAnyOrderElementsOf(FIVE_STORES);
    }

    private void runMigration() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V4__warehouse_of_the_demo.sql"))
                .execute(database);
    }

    private List<UUID> storesOfManager() {
        return staff.findById(MANAGER).orElseThrow().stores().ids().orElseThrow();
    }

    private static List<UUID> withWarehouse(List<UUID> stores) {
        var all = new ArrayList<>(stores);
        all.add(UUID.fromString("00000000-0000-7000-8000-000000000001"));
        return all;
    }
}
