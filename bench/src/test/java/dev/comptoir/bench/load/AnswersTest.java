package dev.comptoir.bench.load;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AnswersTest {
    private final Answers answers = new Answers();

    @Test
    void aFailureCountsButItsWaitDoesNot() {
        answers.asked();
        answers.add(ofMillis(30));
        answers.add(ofMillis(10));
        answers.addFailure();

        assertThat(answers.number()).isEqualTo(3);
        assertThat(answers.failed()).isEqualTo(1);
        assertThat(answers.quantile(0.5)).isEqualTo(ofMillis(10));
        assertThat(answers.perSecond()).isPositive();
    }

    @Test
    void whenAllFailedThereIsNothingToTell() {
        answers.addFailure();

        assertThatThrownBy(() -> answers.quantile(0.5)).hasMessage("All of 1 requests failed");
    }
}
