package dev.comptoir.starter.graphql;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Remembers parsed and validated documents by their text. The router sends the same few hundred over and over; what a
 * hostile client could send is bounded by the characters that are kept.
 */
final class ParsedDocuments implements PreparsedDocumentProvider {

    private static final long CHARACTERS_KEPT = 4_000_000;
    /** A longer document is parsed each time: it would push out what is used. */
    private static final int LONGEST_KEPT = 40_000;

    private final AsyncCache<String, PreparsedDocumentEntry> documents = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS_KEPT)
            .weigher((String text, PreparsedDocumentEntry parsed) -> text.length())
            .buildAsync();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        String text = input.getQuery();
        return text.length() > LONGEST_KEPT
                ? CompletableFuture.completedFuture(parse.apply(input))
                : documents.get(text, key -> parse.apply(input));
    }
}
