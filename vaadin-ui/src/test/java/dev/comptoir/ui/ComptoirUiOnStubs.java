package dev.comptoir.ui;

import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.StubIssuer;
import dev.comptoir.ui.stub.StubRouter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;

/**
 * The application with nothing behind it but stubs, to look at pages while working on them. {@code -Dpersona=MANAGER}
 * says who is signed in.
 */
final class ComptoirUiOnStubs {
    private ComptoirUiOnStubs() {}

    public static void main(String[] args) throws Exception {
        var issuer = new StubIssuer();
        issuer.next(Persona.valueOf(System.getProperty("persona", "ADMIN")), 600);
        var router = new StubRouter(issuer::holderOf);
        if (System.getProperty("down") != null) {
            router.graph().breakDown(System.getProperty("down"));
        }
        var arguments = new ArrayList<>(List.of(args));
        arguments.add("--comptoir.issuer=" + issuer.url());
        for (var name : List.of("router", "sales", "products", "inventory")) {
            arguments.add("--comptoir.%s-url=%s".formatted(name, router.url()));
        }
        SpringApplication.run(ComptoirUi.class, arguments.toArray(String[]::new));
    }
}
