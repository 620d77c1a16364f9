package dev.comptoir.users.test;

import dev.comptoir.starter.ids.Ids;
import dev.comptoir.users.staff.Passwords;
import dev.comptoir.users.staff.Staff;
import dev.comptoir.users.staff.StaffRole;
import dev.comptoir.users.staff.StoreAssignment;
import dev.comptoir.users.staff.User;
import dev.comptoir.users.staff.Username;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes people who work here; each has a username of his own, and all the same password. */
public final class People {

    public static final String PASSWORD = "correct horse battery staple";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Staff staff;
    private final String hash;

    public People(Staff staff, Passwords passwords) {
        this.staff = staff;
        this.hash = passwords.hash(PASSWORD);
    }

    public User cashier(UUID... stores) {
        return hire(Ids.next(), StaffRole.CASHIER, StoreAssignment.of(Set.of(stores)));
    }

    public User manager(UUID... stores) {
        return hire(Ids.next(), StaffRole.MANAGER, StoreAssignment.of(Set.of(stores)));
    }

    public User admin() {
        return hire(Ids.next(), StaffRole.ADMIN, StoreAssignment.everyStore());
    }

    /** Somebody with a certain id; made once, however often this is called. */
    public User known(UUID id, StaffRole role, StoreAssignment stores) {
        return staff.findById(id).orElseGet(() -> hire(id, role, stores));
    }

    public void suspend(User person) {
        User known = staff.findById(person.id()).orElseThrow();
        known.suspend();
        staff.save(known);
    }

    private User hire(UUID id, StaffRole role, StoreAssignment stores) {
        int number = NUMBER.incrementAndGet();
        return staff.save(User.hire(
                id, new Username("person" + number), "Person " + number, Set.of(role), stores, hash, Instant.now()));
    }
}
