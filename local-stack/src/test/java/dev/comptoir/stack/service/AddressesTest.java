package dev.comptoir.stack.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.stack.StackFailure;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    void aTakenPortIsReportedWithItsPartAndTheWayToChooseAnother() throws IOException {
        try (var other = new ServerSocket(0)) {
            var ports = new HashMap<>(Addresses.free().ports());
            ports.put(Part.ROUTER, other.getLocalPort());
            var addresses = new Addresses(ports);
            addresses.refuseTaken(Set.of(Part.ROUTER));
            assertThatThrownBy(() -> addresses.refuseTaken(Set.of()))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining(other.getLocalPort() + "")
                    .hasMessageContaining("router")
                    .hasMessageContaining("COMPTOIR_ROUTER_PORT=");
        }
    }

    @Test
    void freePortsAreAccepted() {
        var free = Addresses.free();
        free.refuseTaken(Set.of());
        assertThat(free.url(Part.UI)).isEqualTo("http://localhost:" + free.port(Part.UI));
    }
}
