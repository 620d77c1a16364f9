package dev.comptoir.ui.goods;

import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.graph.GraphDocument;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All places that hold goods: the central warehouse first, then the stores by name. */
@GraphDocument("Places")
public record Places(@Nullable List<Place> locations) {

    /** Tells a page the places; none when they cannot be known now. */
    public static void ask(Graph graph, Consumer<List<Place>> then) {
        graph.ask(
                Places.class,
                Map.of(),
                answer -> {
                    var known = answer.data().locations();
                    then.accept(known == null ? List.of() : known);
                },
                failure -> then.accept(List.of()));
    }
}
