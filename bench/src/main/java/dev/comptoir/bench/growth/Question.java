package dev.comptoir.bench.growth;

import dev.comptoir.bench.Contract;
import dev.comptoir.stack.build.Repository;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A query with its period. */
record Question(String name, String document, Map<String, String> period) {
    static final String REVENUE =
            "query($from: Date!, $to: Date!) { stores { id revenue(from: $from, to: $to) { amount currency } } }";

    private static final Map<String, String> A_MONTH = Map.of("from", "2011-11-01", "to", "2011-11-30");
    private static final Map<String, String> A_YEAR = Map.of("from", "2010-12-10", "to", "2011-12-09");
    private static final Map<String, String> TEN_YEARS = Map.of("from", "2001-12-10", "to", "2011-12-09");

    static List<Question> all(Repository repository) throws IOException {
        var dashboard = Contract.DASHBOARD.document(repository);
        return List.of(
                new Question("dashboard, 30 days", dashboard, A_MONTH),
                new Question("dashboard, a year", dashboard, A_YEAR),
                new Question("revenue alone, a year", REVENUE, A_YEAR),
                new Question("revenue alone, ten years (of which there is one, then ten)", REVENUE, TEN_YEARS));
    }
}
