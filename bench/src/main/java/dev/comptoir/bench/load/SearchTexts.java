package dev.comptoir.bench.load;

import dev.comptoir.stack.access.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** What people type who look for a product of the catalogue: a word of its name, two of them, or the beginning of one. */
final class SearchTexts {
    private static final String PAGE =
            "query($after: String) { products(first: 100, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }";
    private static final int SHORTEST_WORD = 3;

    private SearchTexts() {}

    /** Endless variables of the search, in a store of the one who asks. */
    static Iterator<Map<String, Object>> of(Graph graph) {
        var store = graph.ask("{ stores { id } }", Map.of()).at("/stores/0/id").asString();
        var names = names(graph);
        var random = new Random(7);
        return Stream.generate(() -> names.get(random.nextInt(names.size())))
                .map(name -> Map.<String, Object>of("text", text(name, random), "storeId", store))
                .iterator();
    }

    private static List<List<String>> names(Graph graph) {
        var names = new ArrayList<List<String>>();
        var variables = new HashMap<String, Object>();
        boolean more = true;
        while (more) {
            var page = graph.ask(PAGE, variables).path("products");
            for (var product : page.path("nodes")) {
                names.add(words(product.path("name").asString()));
            }
            more = page.at("/pageInfo/hasNextPage").asBoolean();
            variables.put("after", page.at("/pageInfo/endCursor").asString());
        }
        names.removeIf(List::isEmpty);
        return names;
    }

    static List<String> words(String name) {
        return Arrays.stream(name.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
    }

    static String text(List<String> words, Random random) {
        var word = words.get(random.nextInt(words.size()));
        return switch (random.nextInt(3)) {
            case 0 -> word;
            case 1 -> words.getFirst() + " " + words.getLast();
            default -> word.substring(0, Math.max(SHORTEST_WORD, word.length() - 2));
        };
    }
}
