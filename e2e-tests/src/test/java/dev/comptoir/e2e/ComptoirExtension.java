package dev.comptoir.e2e;

import dev.comptoir.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the system when the first test asks for it; JUnit closes it with the last. */
class ComptoirExtension implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Comptoir.class;
    }

    @Override
    public Comptoir resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Comptoir.class, ignored -> new Comptoir(start()), Comptoir.class);
    }

    private static Stack start() {
        try {
            var home = Files.createTempDirectory("comptoir-e2e");
            return Stack.builder()
                    .home(home)
                    .freePorts()
                    .demo(true)
                    .durable(true) // what was committed must survive a PostgreSQL that is killed
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
