package dev.comptoir.products.search;

import dev.comptoir.products.product.Product;
import dev.comptoir.products.product.Sku;
import dev.comptoir.products.upsert.ExistingProducts;
import dev.comptoir.products.upsert.ProductDraft;
import dev.comptoir.products.upsert.UpsertingProducts;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.PageRequest;
import dev.comptoir.starter.test.SubgraphTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long a page of a search takes in the database and in {@link ProductSearch}, with its count. No test of the build,
 * by its name: {@code ./mvnw -pl products-subgraph test -Dtest=SearchMeasurement}. Names have four to six words out of
 * 2,000, the frequent ones as frequent as in a language (the tenth a tenth as often as the first).
 */
@SubgraphTest
class SearchMeasurement {

    private static final int RUNS = 200;

    private final Random random = new Random(1);
    private final List<String> words = words();

    @Autowired
    private ProductSearch search;

    @Autowired
    private UpsertingProducts upserting;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @ValueSource(ints = {4_000, 50_000})
    void search(int products) {
        fill(products);
        measure("one word", products, sku -> word());
        measure("two words", products, sku -> word() + " " + word());
        measure("the beginning of a word", products, sku -> word().substring(0, 3));
        measure("a single letter", products, sku -> word().substring(0, 1));
        measure("a word with a typing error", products, sku -> mistyped(word()));
        measure("a SKU", products, sku -> sku);
    }

    private void fill(int products) {
        for (int start = 0; start < products; start += 1_000) {
            var drafts = IntStream.range(start, Math.min(products, start + 1_000))
                    .mapToObj(i -> new ProductDraft(new Sku("M-" + i), name(), null, null, null, null, null, null))
                    .toList();
            transaction.executeWithoutResult(status -> upserting.upsert(drafts, ExistingProducts.KEEP));
        }
        database.sql("analyze product").update();
        database.sql("analyze search_word").update();
    }

    private void measure(String what, int products, Function<String, String> text) {
        transaction.executeWithoutResult(
                status -> { // one connection, so that its process can be asked for its CPU time
                    long[] micros = new long[RUNS];
                    long matches = 0;
                    Duration before = Duration.ZERO;
                    for (int run = -50; run < RUNS; run++) {
                        if (run == 0) {
                            before = databaseCpu();
                        }
                        var typed = new SearchText(text.apply("M-" + random.nextInt(products)));
                        long start = System.nanoTime();
                        Connection<Product> page =
                                search.page(typed, new Scope(null, false), PageRequest.of(20, null, 100));
                        if (run >= 0) {
                            micros[run] = (System.nanoTime() - start) / 1_000;
                            matches += page.totalCount();
                        }
                    }
                    double cpu = databaseCpu().minus(before).toMillis();
                    Arrays.sort(micros);
                    LoggerFactory.getLogger(getClass())
                            .info(
                                    "{} products, {}: p50 {} ms, p95 {} ms, database CPU {} ms, {} matches on average",
                                    products,
                                    what,
                                    micros[RUNS / 2] / 1_000.0,
                                    micros[RUNS * 95 / 100] / 1_000.0,
                                    cpu / RUNS,
                                    matches / RUNS);
                });
    }

    /** What the server process of this connection has used so far; on a busy machine it says more than the clock. */
    private Duration databaseCpu() {
        long process = database.sql("select pg_backend_pid()").query(Long.class).single();
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private String name() {
        return IntStream.range(0, 4 + random.nextInt(3)).mapToObj(i -> word()).collect(Collectors.joining(" "));
    }

    /** Zipf's law by inversion: the rank is e to the power of a uniform number. */
    private String word() {
        return words.get((int) Math.exp(random.nextDouble() * Math.log(words.size())) - 1);
    }

    private String mistyped(String word) {
        int at = 1 + random.nextInt(word.length() - 2);
        return word.substring(0, at) + word.substring(at + 1);
    }

    private List<String> words() {
        String[] syllables =
                "ba be bo ca co da de do fa fi ga go ha he in ka la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi"
                        .split(" ");
        return random.ints(0, syllables.length)
                .mapToObj(i -> syllables[i]
                        + syllables[random.nextInt(syllables.length)]
                        + syllables[random.nextInt(syllables.length)])
                .distinct()
                .limit(2_000)
                .toList();
    }
}
