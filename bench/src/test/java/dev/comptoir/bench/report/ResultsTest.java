package dev.comptoir.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultsTest {
    private static final String BOTH = """
            # Results
            Said once.

            ## Import
            old $1 figures

            ## Load
            | a | b |
            """;

    @Test
    void aSectionIsReplacedWhereItStands() {
        assertThat(Results.replaced(BOTH, "Import", "new $1 figures\n")).isEqualTo(BOTH.replace("old", "new"));
    }

    @Test
    void theLastSectionIsReplacedToo() {
        assertThat(Results.replaced(BOTH, "Load", "| c |")).isEqualTo(BOTH.replace("| a | b |", "| c |"));
    }

    @Test
    void aNewSectionComesLast() {
        assertThat(Results.replaced(BOTH, "Growth", "1.0 ×")).isEqualTo(BOTH + "\n## Growth\n1.0 ×\n");
    }
}
