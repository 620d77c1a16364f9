package dev.comptoir.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void aPortSomebodyListensOnIsNotFree() throws IOException {
        try (var everywhere = new ServerSocket(0);
                var loopbackOnly = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(everywhere.getLocalPort())).isFalse();
            assertThat(Ports.isFree(loopbackOnly.getLocalPort())).isFalse();
        }
    }

    @Test
    void freePortsAreDifferentAndFree() {
        var ports = Ports.free(20);
        assertThat(ports).doesNotHaveDuplicates().allMatch(Ports::isFree);
    }
}
