package dev.comptoir.products.category;

import dev.comptoir.starter.ids.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of the tree that some paths lie in, and what must be added to it for them to exist. */
public final class Growth {

    private final Map<CategoryPath, Category> known;
    private final List<Category> missing = new ArrayList<>();

    /** @param known those that exist, parents included */
    public Growth(Map<CategoryPath, Category> known) {
        this.known = new HashMap<>(known);
    }

    /** The id of the category at this path, which with those above it is to be made when it is missing. */
    public UUID idAt(CategoryPath path) {
        return at(path).id();
    }

    /** What is to be made, parents first. */
    List<Category> missing() {
        return missing;
    }

    private Category at(CategoryPath path) {
        Category there = known.get(path);
        return there == null ? grown(path) : there;
    }

    /** The names above are spelled as they were first, not as in this path. */
    private Category grown(CategoryPath path) {
        CategoryPath above = path.parent();
        Category parent = above == null ? null : at(above);
        Category category = new Category(
                Ids.next(), idOf(parent), parent == null ? path : parent.at().below(path.name()));
        known.put(path, category);
        missing.add(category);
        return category;
    }

    private static @Nullable UUID idOf(@Nullable Category category) {
        return category == null ? null : category.id();
    }
}
