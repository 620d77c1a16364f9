package dev.comptoir.ui.range;

import dev.comptoir.ui.graph.GraphDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole range, as a tree of categories. */
@GraphDocument("Categories")
public record Categories(@Nullable List<Category> categories) {

    public record Category(String id, List<String> path) {

        String name() {
            return String.join(" › ", path);
        }
    }
}
