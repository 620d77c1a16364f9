package dev.comptoir.users.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.users.staff.Passwords;
import dev.comptoir.users.staff.Staff;
import dev.comptoir.users.staff.StaffRole;
import dev.comptoir.users.staff.Username;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@SubgraphTest
class DemoAccountsTest {

    @Autowired
    private Staff staff;

    @Autowired
    private Passwords passwords;

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
        new DemoAccounts(again, staff, passwords, Clock.systemUTC()).run(new DefaultApplicationArguments());

        assertThat(staff.count()).isEqualTo(before);
        String hash = staff.named(new Username("demo.admin")).orElseThrow().passwordHash();
        assertThat(passwords.matches("another password", hash)).isFalse();
    }
}
