package dev.comptoir.starter.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.starter.errors.ErrorCode;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.ids.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void everyTypeOfKeyComesBackAsItWas() {
        var cursor = Cursor.of(
                "list",
                "a\\u\u001f\\ b é 𝒳",
                "",
                Ids.next(),
                7L,
                -3,
                new BigDecimal("12.340"),
                LocalDate.of(2026, 2, 28),
                Instant.parse("2026-02-28T10:15:30.123456Z"));
        assertThat(Cursor.decode(
                        "list",
                        cursor.encode(),
                        String.class,
                        String.class,
                        UUID.class,
                        Long.class,
                        Integer.class,
                        BigDecimal.class,
                        LocalDate.class,
                        Instant.class))
                .isEqualTo(cursor);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        refused(() -> Cursor.decode("other", Cursor.of("list", 1L).encode(), Long.class));
        refused(() -> Cursor.decode("list", Cursor.of("list", 1L).encode(), Long.class, Long.class));
        refused(() -> Cursor.decode("list", Cursor.of("list", "x").encode(), UUID.class));
    }

    @Test
    void anAlteredCursorIsRefusedWhicheverCharacterItIs() {
        String text = Cursor.of("list", "chair", 12L).encode();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            String altered = text.substring(0, i) + other + text.substring(i + 1);
            refused(() -> Cursor.decode("list", altered, String.class, Long.class));
        }
    }

    private static void refused(Runnable decoding) {
        assertThatThrownBy(decoding::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(ErrorCode.BAD_USER_INPUT));
    }
}
