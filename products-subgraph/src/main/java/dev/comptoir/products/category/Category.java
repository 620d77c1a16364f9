package dev.comptoir.products.category;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A branch of the range.
 *
 * @param parentId null at the top
 */
public record Category(UUID id, @Nullable UUID parentId, CategoryPath at) {

    public String name() {
        return at.name();
    }

    /** The names from the top of the tree down to this one. */
    public List<String> path() {
        return at.names();
    }
}
