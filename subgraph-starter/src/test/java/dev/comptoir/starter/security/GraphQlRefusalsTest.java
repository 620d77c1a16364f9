package dev.comptoir.starter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import tools.jackson.databind.json.JsonMapper;

class GraphQlRefusalsTest {

    @Test
    void anIssuerThatIsAwayIsNoFaultOfTheToken() throws IOException {
        var response = answerTo(new AuthenticationServiceException("Connection refused: 10.0.0.7"));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString())
                .contains("SUBGRAPH_UNAVAILABLE", "Le service « users » est injoignable")
                .doesNotContain("10.0.0.7");
    }

    @Test
    void keysThatCannotBeFetchedAreAnOutage() {
        var provider = new JwtAuthenticationProvider(new PatientDecoder(new SupplierJwtDecoder(() -> {
            throw new IllegalStateException("Connection refused");
        })));
        assertThatThrownBy(() -> provider.authenticate(new BearerTokenAuthenticationToken("token")))
                .isInstanceOf(AuthenticationServiceException.class);
    }

    @Test
    void aTokenThatDoesNotHoldIsOne() throws IOException {
        var response = answerTo(new BadCredentialsException("expired"));
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getContentAsString()).contains("UNAUTHENTICATED", "Connectez-vous d'abord");
    }

    private static MockHttpServletResponse answerTo(AuthenticationException failure) throws IOException {
        var request = new MockHttpServletRequest();
        request.addPreferredLocale(Locale.CANADA_FRENCH);
        var response = new MockHttpServletResponse();
        new GraphQlRefusals(JsonMapper.builder().build()).onAuthenticationFailure(request, response, failure);
        return response;
    }
}
