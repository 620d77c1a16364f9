package dev.comptoir.users.demo;

import dev.comptoir.users.approval.Pins;
import dev.comptoir.users.demo.DemoProperties.Account;
import dev.comptoir.users.staff.Passwords;
import dev.comptoir.users.staff.Staff;
import dev.comptoir.users.staff.StoreAssignment;
import dev.comptoir.users.staff.User;
import dev.comptoir.users.staff.Username;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the accounts of the demo that are not there yet; those that are stay as they are. */
@Component
@Order(100)
class DemoAccounts implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);

    private final DemoProperties demo;
    private final Staff staff;
    private final Passwords passwords;
    private final Pins pins;
    private final Clock clock;

    DemoAccounts(DemoProperties demo, Staff staff, Passwords passwords, Pins pins, Clock clock) {
        this.demo = demo;
        this.staff = staff;
        this.passwords = passwords;
        this.pins = pins;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!demo.password().isBlank()) {
            demo.accounts().stream().filter(this::isMissing).forEach(this::make);
            demo.accounts().forEach(this::givePin);
        }
    }

    private void givePin(Account account) {
        if (account.pin() != null && pins.whoHasOne(List.of(account.id())).isEmpty()) {
            pins.set(account.id(), account.pin());
        }
    }

    private boolean isMissing(Account account) {
        return staff.named(new Username(account.username())).isEmpty();
    }

    private void make(Account account) {
        var stores = account.stores() == null ? StoreAssignment.everyStore() : StoreAssignment.of(account.stores());
        staff.save(User.hire(
                        account.id(),
                        new Username(account.username()),
                        account.displayName(),
                        account.roles(),
                        stores,
                        passwords.hash(demo.password()),
                        clock.instant())
                .forDemo());
        LOG.info("Demo account \"{}\" made", account.username());
    }
}
