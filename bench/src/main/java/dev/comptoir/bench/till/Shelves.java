package dev.comptoir.bench.till;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** What is sold: three different products of the range, one each, all at the same price. */
record Shelves(List<String> products) {
    static final int LINES = 3;
    static final String PRICE = "9.99";

    List<String> basket() {
        return Stream.generate(() -> products.get(ThreadLocalRandom.current().nextInt(products.size())))
                .distinct()
                .limit(LINES)
                .toList();
    }
}
