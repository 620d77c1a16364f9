package dev.comptoir.users.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.DefaultApplicationArguments;

/** With a stand-in for the database: the real one, shared by all tests, always has somebody. */
class FirstAdminTest {

    private final Staff staff = mock(Staff.class);
    private final Passwords passwords = new Passwords();

    @Test
    void somebodyIsLetInWhenThereIsNobody() {
        start("first password");

        var saved = ArgumentCaptor.forClass(User.class);
        verify(staff).save(saved.capture());
        assertThat(saved.getValue().username()).isEqualTo(new Username("admin"));
        assertThat(saved.getValue().roles()).containsExactly(StaffRole.ADMIN);
        assertThat(passwords.matches("first password", saved.getValue().passwordHash()))
                .isTrue();
    }

    @Test
    void whoeverIsThereIsLeftAlone() {
        when(staff.count()).thenReturn(1L);
        start("first password");
        verify(staff, never()).save(any());
    }

    @Test
    void withoutAPasswordNobodyIsMade() {
        start(" ");
        verify(staff, never()).save(any());
    }

    private void start(String password) {
        new FirstAdmin(staff, passwords, Clock.systemUTC(), password).run(new DefaultApplicationArguments());
    }
}
