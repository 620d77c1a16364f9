package dev.comptoir.users.staff;

import dev.comptoir.starter.ids.Ids;
import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets somebody in when there is nobody yet: the user {@code admin}, with the password in COMPTOIR_ADMIN_PASSWORD. Does
 * nothing once there is anybody, so that the setting may stay or go.
 */
@Component
@Order(FirstAdmin.ORDER)
class FirstAdmin implements ApplicationRunner {

    /** After the demo, whose admin is enough. */
    static final int ORDER = 200;

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);

    private final Staff staff;
    private final Passwords passwords;
    private final Clock clock;
    private final String password;

    FirstAdmin(Staff staff, Passwords passwords, Clock clock, @Value("${comptoir.admin.password:}") String password) {
        this.staff = staff;
        this.passwords = passwords;
        this.clock = clock;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (staff.count() > 0) {
            return;
        }
        if (password.isBlank()) {
            LOG.warn("There is nobody who could sign in: set COMPTOIR_ADMIN_PASSWORD and start again");
            return;
        }
        staff.save(User.hire(
                Ids.next(),
                new Username("admin"),
                "Admin",
                Set.of(StaffRole.ADMIN),
                StoreAssignment.everyStore(),
                passwords.hash(password),
                clock.instant()));
        LOG.info("The first user \"admin\" was made");
    }
}
