package dev.comptoir.ui.till.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    PAR1-00000042 | PAR1-00000042 |
                    42            | 42            |
                    12.50         |               | 12.50
                    12,5          |               | 12.5
                    1.234.567     | 1.234.567     |
                    """, delimiter = '|')
    void centsMeanWhatWasPaidAndAllElseANumber(String typed, String number, BigDecimal total) {
        assertThat(Sought.of(typed)).isEqualTo(new Sought(number, total));
    }
}
