package dev.comptoir.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessFiguresTest {
    @Test
    void childrenThatEndedCountWhateverTheNameOfTheProcess() {
        var stat = "7 (a) b (c) S 1 7 7 0 -1 4194560 130 452 69 39 11 22 300 4000 20 0 12 0 30 47722496 4583";

        assertThat(CpuTime.in(stat)).isEqualTo(Duration.ofMillis(43_330));
    }

    @Test
    void sharedPagesAreToldApart() {
        var smaps =
                "00400000-7fff [rollup]\nRss:              271996 kB\nPss:              101234 kB\nPss_Dirty:  9 kB\n";

        assertThat(Memory.in(smaps)).isEqualTo(new Memory(271_996, 101_234));
    }

    @Test
    void aProcessThatHasEndedHasNothing() {
        assertThat(CpuTime.in("")).isZero();
        assertThat(Memory.in("")).isEqualTo(Memory.NONE);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void thisProcessUsesTimeAndMemory() {
        var self = ProcessTree.whole(ProcessHandle.current().pid());

        assertThat(self.cpu()).isPositive();
        assertThat(self.memory().resident()).isGreaterThan(10_000);
    }
}
