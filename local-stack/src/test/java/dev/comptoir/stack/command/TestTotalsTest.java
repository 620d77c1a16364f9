package dev.comptoir.stack.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestTotalsTest {
    @Test
    void modulesAreAddedUpAndClassesAreNotCountedTwice() {
        var totals = new TestTotals();
        """
        # tests 31
        # pass 30
        # fail 1
        [INFO] Building products-subgraph 0.1.0-SNAPSHOT                 [3/11]
        [INFO] Tests run: 5, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.12 s -- in dev.comptoir.SkuTest
        [INFO] Tests run: 5, Failures: 0, Errors: 0, Skipped: 0
        [INFO] Building sales-subgraph 0.1.0-SNAPSHOT                    [5/11]
        [ERROR] Tests run: 7, Failures: 1, Errors: 2, Skipped: 3
        """.lines().forEach(totals::read);

        assertThat(totals.text().lines())
                .containsExactly(
                        "products-subgraph      Tests run: 5, Failures: 0, Errors: 0, Skipped: 0",
                        "sales-subgraph         Tests run: 7, Failures: 1, Errors: 2, Skipped: 3",
                        "Maven                  Tests run: 12, Failures: 1, Errors: 2, Skipped: 3",
                        "router (node --test)   tests 31, pass 30, fail 1");
    }
}
