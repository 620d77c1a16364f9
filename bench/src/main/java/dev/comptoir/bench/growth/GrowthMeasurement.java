package dev.comptoir.bench.growth;

import static dev.comptoir.bench.report.Figures.count;
import static dev.comptoir.bench.report.Figures.median;
import static dev.comptoir.bench.report.Figures.millis;
import static dev.comptoir.bench.report.Figures.ratio;

import dev.comptoir.bench.Measurement;
import dev.comptoir.bench.Progress;
import dev.comptoir.bench.RunningSystem;
import dev.comptoir.bench.Workbench;
import dev.comptoir.bench.report.Table;
import dev.comptoir.stack.build.JvmProfile;
import dev.comptoir.stack.service.Part;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The dashboard of all stores over the real sales, and over ten times as many. Asked by turns, so that warmer programs and
 * busier minutes tell on both alike.
 */
public final class GrowthMeasurement implements Measurement {
    private static final int TURNS = 3;
    private static final int FIRST_YEAR = 1996;
    private static final Duration MOST_PER_TURN = Duration.ofSeconds(5);

    @Override
    public String title() {
        return "Growth";
    }

    @Override
    public String measure(Workbench workbench) throws IOException, SQLException, InterruptedException {
        try (var system = workbench.start(JvmProfile.LOAD);
                var sales = system.database(Part.SALES)) {
            system.withHistory();
            var once = revenue(system);
            var tenfold = new Tenfold(sales);
            tenfold.make();
            tenfold.show(Size.TENFOLD);
            refuseWrong(once, revenue(system));
            var questions = Question.all(workbench.repository());
            var times = ask(system, workbench, tenfold, questions);
            return text(questions, times, tenfold);
        }
    }

    /** Proof that the graph reads the tenfold data when they are shown. */
    private static void refuseWrong(BigDecimal once, BigDecimal tenfold) {
        if (once.signum() <= 0 || once.multiply(BigDecimal.TEN).compareTo(tenfold) != 0) {
            throw new IllegalStateException("Ten times %s should be shown, and not %s".formatted(once, tenfold));
        }
    }

    /** Of all stores and all days, asked by decades: a period has ten years at most. */
    private static BigDecimal revenue(RunningSystem system) {
        var graph = system.as("admin");
        var sum = BigDecimal.ZERO;
        for (int year = FIRST_YEAR; year <= Year.now().getValue(); year += 10) {
            var decade = Map.of("from", year + "-01-01", "to", year + 9 + "-12-31");
            for (var store : graph.ask(Question.REVENUE, decade).path("stores")) {
                sum = sum.add(new BigDecimal(store.at("/revenue/amount").asString()));
            }
        }
        return sum;
    }

    private static Map<Question, Map<Size, List<Duration>>> ask(
            RunningSystem system, Workbench workbench, Tenfold tenfold, List<Question> questions)
            throws SQLException, IOException, InterruptedException {
        try (var client = new Stopwatch(system.router(), system.token("admin"))) {
            for (var question : questions) {
                client.ask(question, workbench.either(300, 3), MOST_PER_TURN); // until the compilers have seen it all
            }
            var times = new LinkedHashMap<Question, Map<Size, List<Duration>>>();
            for (int turn = 0; turn < workbench.either(TURNS, 1); turn++) {
                for (var size : Size.values()) {
                    Progress.say("Asking, data %s", size.shown());
                    tenfold.show(size);
                    for (var question : questions) {
                        client.ask(question, 3, MOST_PER_TURN); // PostgreSQL plans anew for other tables
                        times.computeIfAbsent(question, first -> new EnumMap<>(Size.class))
                                .computeIfAbsent(size, first -> new ArrayList<>())
                                .addAll(client.ask(question, workbench.either(50, 3), MOST_PER_TURN));
                    }
                }
            }
            return times;
        }
    }

    private static String text(
            List<Question> questions, Map<Question, Map<Size, List<Duration>>> times, Tenfold tenfold)
            throws SQLException {
        var table = new Table(1, List.of("median", "once", "ten times", "ratio", "asked"));
        for (var question : questions) {
            var once = times.get(question).get(Size.ONCE);
            var ten = times.get(question).get(Size.TENFOLD);
            table.row(
                    question.name(),
                    millis(median(once)),
                    millis(median(ten)),
                    ratio(median(ten), median(once)),
                    "%d + %d".formatted(once.size(), ten.size()));
        }
        return """
                %s

                %s sale lines, and %s. Aim for the contract's operation: at most 1.3 × over the same period.""".formatted(table, count(tenfold.lines(Size.ONCE)), count(tenfold.lines(Size.TENFOLD)));
    }
}
