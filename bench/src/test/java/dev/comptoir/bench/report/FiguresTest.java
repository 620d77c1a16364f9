package dev.comptoir.bench.report;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void theMedianIsInTheMiddleWhateverTheOrder() {
        assertThat(Figures.median(List.of(ofMillis(900), ofMillis(1), ofMillis(20))))
                .isEqualTo(ofMillis(20));
    }

    @Test
    void aQuantileIsOneOfTheFigures() {
        assertThat(Figures.quantile(0.95, List.of(ofMillis(1), ofMillis(2)))).isEqualTo(ofMillis(2));
        assertThat(Figures.quantile(0.95, List.of(ofMillis(7)))).isEqualTo(ofMillis(7));
    }

    @Test
    void aRatioIsAMultiple() {
        assertThat(Figures.ratio(ofMillis(130), ofMillis(100))).isEqualTo("1.30 ×");
    }
}
