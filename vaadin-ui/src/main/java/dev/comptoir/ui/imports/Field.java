package dev.comptoir.ui.imports;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something a file can say in a column.
 *
 * @param name as the import knows it
 * @param aliases what other systems call such a column, folded as in {@link #fold}
 */
record Field(String name, boolean isRequired, List<String> aliases) {

    static Field required(String name, String... aliases) {
        return new Field(name, true, List.of(aliases));
    }

    static Field optional(String name, String... aliases) {
        return new Field(name, false, List.of(aliases));
    }

    /** The column of a header that most likely holds this: of the same name, else of one that others give it. */
    Optional<String> guessIn(List<String> header) {
        return columnCalled(fold(name), header).or(() -> aliases.stream()
                .flatMap(alias -> columnCalled(alias, header).stream())
                .findFirst());
    }

    private static Optional<String> columnCalled(String folded, List<String> header) {
        return header.stream().filter(column -> fold(column).equals(folded)).findFirst();
    }

    /** Without case, accents, blanks and signs: "Prix unitaire" and "prix_unitaire" are one. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[^\\p{Alnum}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
