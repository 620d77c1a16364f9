package dev.comptoir.stack.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.stack.build.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestTotalsTest {
    private static final Instant BEGUN = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path root;

    @Test
    void reportsOfThisRunAreAddedUpByModule() throws IOException {
        report("sales-subgraph", "RecordingTest", BEGUN.plusSeconds(9), 7, 1, 2, 3);
        report("products-subgraph", "SkuTest", BEGUN.plusSeconds(1), 5, 0, 0, 0);
        report("sales-subgraph", "TillTest", BEGUN.plusSeconds(10), 4, 0, 0, 0);
        report("sales-subgraph", "RemovedTest", BEGUN.minusSeconds(1), 100, 0, 0, 0);
        var totals = new TestTotals();
        """
        # tests 31
        # pass 30
        # fail 1
        [INFO] Tests run: 5, Failures: 0, Errors: 0, Skipped: 0
        """.lines().forEach(totals::read);

        totals.readReports(new Repository(root), BEGUN);

        assertThat(totals.text().lines())
                .containsExactly(
                        "products-subgraph      Tests run: 5, Failures: 0, Errors: 0, Skipped: 0",
                        "sales-subgraph         Tests run: 11, Failures: 1, Errors: 2, Skipped: 3",
                        "Maven                  Tests run: 16, Failures: 1, Errors: 2, Skipped: 3",
                        "router (node --test)   tests 31, pass 30, fail 1");
    }

    private void report(String module, String test, Instant written, int tests, int failures, int errors, int skipped)
            throws IOException {
        var reports = Files.createDirectories(root.resolve(module).resolve("target/surefire-reports"));
        var file = Files.writeString(reports.resolve("TEST-dev.comptoir." + test + ".xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="dev.comptoir.%s" time="0.1" tests="%d" errors="%d" skipped="%d" failures="%d">
                  <testcase name="tests"/>
                </testsuite>
                """.formatted(
                        test, tests, errors, skipped, failures));
        Files.setLastModifiedTime(file, FileTime.from(written));
    }
}
