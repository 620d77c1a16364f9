package dev.comptoir.ui.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/** The texts of the documents, read once. They are sent as they stand in the file, so that caches along the way hit. */
final class Documents {
    private static final Map<Class<?>, Document> READ = new ConcurrentHashMap<>();

    private Documents() {}

    record Document(String name, String text) {}

    static Document of(Class<?> answer) {
        return READ.computeIfAbsent(answer, Documents::read);
    }

    private static Document read(Class<?> answer) {
        var named = answer.getAnnotation(GraphDocument.class);
        if (named == null) {
            throw new IllegalArgumentException(answer + " has no @GraphDocument");
        }
        var file = new ClassPathResource("graphql-documents/" + named.value() + ".graphql");
        try {
            return new Document(named.value(), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
