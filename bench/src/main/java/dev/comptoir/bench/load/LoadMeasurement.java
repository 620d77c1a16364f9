package dev.comptoir.bench.load;

import dev.comptoir.bench.Contract;
import dev.comptoir.bench.Measurement;
import dev.comptoir.bench.Progress;
import dev.comptoir.bench.RunningSystem;
import dev.comptoir.bench.Workbench;
import dev.comptoir.stack.build.JvmProfile;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Dashboards and searches by 1, 20 and 50 users at once, who ask again as soon as they are answered. */
public final class LoadMeasurement implements Measurement {
    private static final List<Integer> USERS = List.of(1, 20, 50);
    private static final int WARM_UP_USERS = 20;
    private static final LocalDate HISTORY_BEGINS = LocalDate.of(2010, 12, 1);
    private static final int HISTORY_DAYS = 373;

    @Override
    public String title() {
        return "Load";
    }

    @Override
    public String measure(Workbench workbench) throws IOException, SQLException {
        try (var system = workbench.start(JvmProfile.LOAD)) {
            system.withHistory();
            var plan = new LoadPlan(
                    system.router(), cells(workbench, works(workbench, system)), new CpuMarks(system.processes()));
            Progress.say("Asking, for %d s", plan.duration().toSeconds());
            Gatling.run(plan, workbench.folder().resolve("gatling"));
            return LoadReport.of(plan);
        }
    }

    private static List<Work> works(Workbench workbench, RunningSystem system) throws IOException {
        var dashboard = Contract.DASHBOARD.document(workbench.repository());
        var search = Contract.SEARCH.document(workbench.repository());
        var admin = system.token("admin");
        var manager = system.token("manager");
        int stores = stores(system, "admin");
        int own = stores(system, "manager");
        return List.of(
                new Work(
                        "dashboard, %d stores".formatted(stores),
                        dashboard,
                        admin,
                        Periods.in(HISTORY_BEGINS, HISTORY_DAYS)),
                new Work(
                        "dashboard, %d stores".formatted(own),
                        dashboard,
                        manager,
                        Periods.in(LocalDate.now().minusDays(HISTORY_DAYS), HISTORY_DAYS)),
                new Work("search", search, manager, SearchTexts.of(system.as("manager"))));
    }

    private static int stores(RunningSystem system, String username) {
        return system.as(username)
                .ask("{ stores { id } }", Map.of())
                .path("stores")
                .size();
    }

    private static List<Cell> cells(Workbench workbench, List<Work> works) {
        var warmUp = Duration.ofSeconds(workbench.either(10, 2));
        var time = Duration.ofSeconds(workbench.either(12, 2));
        var cells = new ArrayList<Cell>();
        for (var work : works) {
            cells.add(Cell.warmUp(work, WARM_UP_USERS, warmUp));
        }
        for (var work : works) {
            for (int users : USERS) {
                cells.add(Cell.measured(work, users, time));
            }
        }
        return cells;
    }
}
