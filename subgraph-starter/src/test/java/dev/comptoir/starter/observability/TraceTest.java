package dev.comptoir.starter.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final String ID = "0af7651916cd43dd8448eb211c80319c";

    @AfterEach
    void end() {
        Trace.end();
    }

    @Test
    void theCallersTraceGoesOn() {
        Trace.begin("00-" + ID + "-b7ad6b7169203331-01");
        assertThat(Trace.id()).isEqualTo(ID);
        assertThat(Trace.traceparent()).matches("00-" + ID + "-[0-9a-f]{16}-01");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7-b7-01",
                "x\r\ny"
            })
    void aMalformedTraceBeginsAnew(String header) {
        Trace.begin(header);
        assertThat(Trace.id()).matches("[0-9a-f]{32}").isNotEqualTo(ID).isNotEqualTo("0".repeat(32));
    }

    @Test
    void aJobHasATraceOfItsOwn() {
        Trace.begin("00-" + ID + "-b7ad6b7169203331-01");
        Trace.end();
        assertThat(Trace.<String>inItsOwn(Trace::id)).isNotEqualTo(Trace.<String>inItsOwn(Trace::id));
    }
}
