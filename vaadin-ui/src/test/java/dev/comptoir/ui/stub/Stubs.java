package dev.comptoir.ui.stub;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Starts the stubs and points the application at them. */
@TestConfiguration(proxyBeanMethods = false)
public class Stubs {

    @Bean
    StubIssuer stubIssuer() throws IOException, JOSEException {
        return new StubIssuer();
    }

    @Bean
    StubRouter stubRouter(StubIssuer issuer) throws IOException {
        return new StubRouter(issuer::holderOf);
    }

    @Bean
    DynamicPropertyRegistrar addresses(StubIssuer issuer, StubRouter router) {
        return registry -> {
            registry.add("comptoir.issuer", issuer::url);
            List.of("router", "sales", "products", "inventory")
                    .forEach(name -> registry.add("comptoir.%s-url".formatted(name), router::url));
        };
    }
}
