package dev.comptoir.users.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.starter.ids.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserTest {

    @Test
    void onlyAnAdminWorksInEveryStore() {
        assertThat(hire(StaffRole.ADMIN, StoreAssignment.everyStore()).stores().ids())
                .isEmpty();
        assertThatThrownBy(() -> hire(StaffRole.MANAGER, StoreAssignment.everyStore()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyIsWithoutARoleOrAName() {
        var none = StoreAssignment.of(List.of());
        assertThatThrownBy(() ->
                        User.hire(Ids.next(), new Username("anna"), "Anna", Set.of(), none, "hash", Instant.now()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> User.hire(
                        Ids.next(), new Username("anna"), "  ", Set.of(StaffRole.CASHIER), none, "hash", Instant.now()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aUsernameIsTheSameHoweverItIsSpelled() {
        assertThat(new Username(" Anna.Müller ")).isEqualTo(new Username("anna.mu\u0308ller"));
        assertThat(new Username("ａｎｎａ")).isEqualTo(new Username("anna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", " ", ".anna", "an na", "anna;", "anna\u0000", "an\nna", "<anna>"})
    void notEverythingIsAUsername(String text) {
        assertThat(Username.typed(text)).isEmpty();
    }

    @Test
    void aUsernameHasAnEnd() {
        assertThat(Username.typed("a".repeat(64))).isPresent();
        assertThat(Username.typed("a".repeat(65))).isEmpty();
    }

    private static User hire(StaffRole role, StoreAssignment stores) {
        return User.hire(Ids.next(), new Username("anna"), "Anna", Set.of(role), stores, "hash", Instant.now());
    }
}
