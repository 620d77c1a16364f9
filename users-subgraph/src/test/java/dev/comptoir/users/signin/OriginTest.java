package dev.comptoir.users.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2:ffff::1, 2001:db8:1:2:0:0:0:0/64",
        "::1, ::1",
        "unknown, unknown"
    })
    void anAddressCountsWithItsNeighboursOfTheSameNetwork(String address, String network) {
        assertThat(new Origin(address, "").network()).isEqualTo(network);
    }

    @Test
    void whatABrowserCallsItselfIsShortenedAndPrintable() {
        var request = new MockHttpServletRequest();
        request.addHeader("User-Agent", "Evil\nINFO signed in" + "x".repeat(5_000));

        assertThat(Origin.of(request).userAgent()).hasSize(200).doesNotContain("\n");
        assertThat(Origin.of(new MockHttpServletRequest()).userAgent()).isEmpty();
    }
}
