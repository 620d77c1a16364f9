package dev.comptoir.e2e;

import graphql.language.AstPrinter;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The operations that clients rely on, read where the router keeps them under test. */
final class Contract {
    private Contract() {}

    static String operation(String name) {
        var folder = Path.of(System.getProperty("comptoir.root"), "router", "operations");
        try (var files = Files.newDirectoryStream(folder, "*.graphql")) {
            for (var file : files) {
                for (var definition :
                        Parser.parse(Files.readString(file)).getDefinitionsOfType(OperationDefinition.class)) {
                    if (name.equals(definition.getName())) {
                        return AstPrinter.printAst(definition);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("No operation in the contract is called " + name);
    }
}
