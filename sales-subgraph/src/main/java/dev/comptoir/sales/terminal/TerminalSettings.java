package dev.comptoir.sales.terminal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How payments by card are waited for.
 *
 * @param patience how long a terminal may be silent before the till is told so
 * @param hold how long an approved payment that nothing was bought with is kept since a page last asked for it
 */
@ConfigurationProperties("comptoir.terminal")
record TerminalSettings(
        @DefaultValue("20s") Duration patience,
        @DefaultValue("10m") Duration hold,
        @DefaultValue Simulated simulated) {

    /**
     * How the simulated terminal behaves.
     *
     * @param latency from the start to the answer
     * @param silence how long it says nothing when it falls silent
     */
    record Simulated(
            @DefaultValue("2s") Duration latency,
            @DefaultValue("1m") Duration silence) {}
}
