package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.alerts.StockAlerts;
import dev.comptoir.ui.dashboard.DashboardData.StoreData;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The figures of one period, asked for in one question to the graph, and brought up to date in their place. */
class Figures extends Div {
    /** The most pressing products of each store; the rest is one click away. */
    private static final int LISTED = 5;

    private final transient Graph graph;
    private transient @Nullable Asked asked;
    private transient @Nullable Answer<DashboardData> known;
    private @Nullable DashboardContent shown;

    Figures(Graph graph) {
        this.graph = graph;
        addClassName("dashboard");
    }

    /** Another store of the same period is only another look at what is known already. */
    void look(Asked now) {
        var before = asked;
        asked = now;
        if (known != null && before != null && before.period().equals(now.period())) {
            show(known);
        } else {
            load(now);
        }
    }

    /** There is nothing to ask for. */
    void nothing(Notice why) {
        asked = null;
        removeAll();
        add(why);
    }

    /** Whether the period goes on until a day, or longer. */
    boolean reach(LocalDate day) {
        return asked != null && !asked.period().to().isBefore(day);
    }

    boolean showStockOf(List<StockAlerts> events) {
        return known != null && known.data().concerns(events);
    }

    boolean showSalesOf(List<RevenueChanged> events) {
        return known != null
                && events.stream()
                        .map(RevenueChanged::revenueChanged)
                        .filter(Objects::nonNull)
                        .anyMatch(store -> known.data().has(store.id()));
    }

    /** Without an answer everything stays as it is; the next event tries again. */
    void lookAtTheStock() {
        var employee = Employee.signedIn();
        var then = asked;
        if (known == null || then == null) {
            return;
        }
        graph.ask(
                StockOnly.class,
                Map.of("first", LISTED),
                stock -> onlyIfStillAsked(then, () -> restock(stock.data().stores(employee::mayEnter))),
                failure -> {});
    }

    void lookAtTheSales() {
        var then = asked;
        if (known == null || then == null) {
            return;
        }
        graph.ask(
                SalesOnly.class,
                then.salesVariables(),
                sales -> onlyIfStillAsked(then, () -> resell(sales.data())),
                failure -> {});
    }

    private void restock(List<StoreData> stock) {
        if (known != null) {
            show(new Answer<>(known.data().restocked(stock), known.faults()), DashboardContent::stockIs);
        }
    }

    private void resell(SalesOnly sales) {
        if (known != null) {
            show(new Answer<>(known.data().resold(sales), known.faults()), DashboardContent::salesAre);
        }
    }

    /** Brings up to date what is shown, in its place. */
    private void show(Answer<DashboardData> now, BiConsumer<DashboardContent, StoresInSight> part) {
        known = now;
        var stores = now.data().stores();
        if (shown != null && asked != null && stores != null) {
            part.accept(shown, new StoresInSight(stores, asked));
        }
    }

    private void load(Asked now) {
        known = null;
        removeAll();
        add(new DashboardSkeleton());
        graph.ask(
                DashboardData.class,
                now.variables(LISTED),
                answer -> onlyIfStillAsked(now, () -> take(answer)),
                failure -> onlyIfStillAsked(now, () -> showFailure(failure)));
    }

    private void take(Answer<DashboardData> answer) {
        if (answer.data().stores() == null) {
            lookForStockAlone(answer);
        } else {
            known = answer;
            show(answer);
        }
    }

    /** The stores are listed by sales; while it is away the inventory still knows what is missing where. */
    private void lookForStockAlone(Answer<DashboardData> withoutStores) {
        var employee = Employee.signedIn();
        var then = asked;
        graph.ask(
                StockOnly.class,
                Map.of("first", LISTED),
                stock -> {
                    var stores = stock.data().stores(employee::mayEnter);
                    if (then != null && !stores.isEmpty()) {
                        onlyIfStillAsked(
                                then, () -> show(new Answer<>(new DashboardData(stores), withoutStores.faults())));
                    } else {
                        show(withoutStores);
                    }
                },
                failure -> show(withoutStores));
    }

    private void onlyIfStillAsked(Asked then, Runnable show) {
        if (asked != null && asked.period().equals(then.period())) {
            show.run();
        }
    }

    private void show(Answer<DashboardData> answer) {
        removeAll();
        if (asked != null) {
            shown = new DashboardContent(answer, asked, this::retry);
            add(shown);
        }
    }

    private void showFailure(RuntimeException failure) {
        removeAll();
        add(Failure.notice(failure, this::retry));
    }

    private void retry() {
        if (asked != null) {
            load(asked);
        }
    }
}
