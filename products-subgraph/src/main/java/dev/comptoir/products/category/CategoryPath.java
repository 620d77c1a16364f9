package dev.comptoir.products.category;

import dev.comptoir.products.text.PlainText;
import dev.comptoir.starter.errors.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The names from the top of the category tree down to one category. Two that differ in case only are equal; accents
 * count, for "pâtes" are no "pâtés".
 *
 * @param names 1 to 8 names of 1 to 80 characters
 */
public record CategoryPath(List<String> names) {

    private static final int DEEPEST = 8;
    private static final int LONGEST_NAME = 80;
    /** Stands in no name, and before every character that does: parents come before their children. */
    private static final String SEPARATOR = "\u001f";

    /** @throws Refusal when there are too few or too many names, or one is blank or too long */
    public CategoryPath {
        names = names.stream().map(PlainText::line).toList();
        boolean named = names.stream().noneMatch(name -> name.isEmpty() || PlainText.length(name) > LONGEST_NAME);
        if (names.isEmpty() || names.size() > DEEPEST || !named) {
            throw Refusal.badInput(
                    "category.malformed", PlainText.shortened(String.join(" > ", names)), DEEPEST, LONGEST_NAME);
        }
    }

    /**
     * A path as it is written in a file: "Kitchen > Mugs", or "Kitchen/Mugs". A slash in a path with {@code >} is a part
     * of a name.
     */
    public static CategoryPath parse(String written) {
        return new CategoryPath(Arrays.asList(written.split(written.contains(">") ? ">" : "/", -1)));
    }

    /** What paths are compared by and sorted by, here and in the database. */
    public String key() {
        return names.stream().map(PlainText::folded).collect(Collectors.joining(SEPARATOR));
    }

    public String name() {
        return names.getLast();
    }

    /** The category above; null at the top. */
    public @Nullable CategoryPath parent() {
        return names.size() == 1 ? null : new CategoryPath(names.subList(0, names.size() - 1));
    }

    CategoryPath below(String name) {
        var longer = new ArrayList<>(names);
        longer.add(name);
        return new CategoryPath(longer);
    }

    /** This path and those above it, from the top down. */
    List<CategoryPath> fromTheTop() {
        return IntStream.rangeClosed(1, names.size())
                .mapToObj(depth -> new CategoryPath(names.subList(0, depth)))
                .toList();
    }

    /** All names in one text, for the database to take apart. */
    String joined() {
        return String.join(SEPARATOR, names);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CategoryPath path && path.key().equals(key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return String.join(" > ", names);
    }
}
