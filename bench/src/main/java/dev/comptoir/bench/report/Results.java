package dev.comptoir.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown file with a section per measurement, each replaced when it is measured again. */
public record Results(Path file) {
    private static final String BEGINNING = """
            # Results
            Written by `bench/run`, each section by the command that stands in it; what is measured, and how, is in [README.md](README.md).
            """;

    public void replace(String title, String text) throws IOException {
        var before = Files.exists(file) ? Files.readString(file) : BEGINNING;
        Files.writeString(file, replaced(before, title, text));
    }

    /** A section goes from its heading to the next one of the same rank. */
    static String replaced(String results, String title, String text) {
        var section = "## " + title + "\n" + text.strip() + "\n";
        var old = Pattern.compile(
                        "^## " + Pattern.quote(title) + "$.*?(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(results);
        if (!old.find()) {
            return results.stripTrailing() + "\n\n" + section;
        }
        boolean isLast = old.end() == results.length();
        return old.replaceFirst(Matcher.quoteReplacement(isLast ? section : section + "\n"));
    }
}
