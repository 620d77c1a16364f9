package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.UI;
import dev.comptoir.ui.dashboard.DashboardData.StoreData;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an answer lacks, and whose fault that is. */
record Gaps(Answer<DashboardData> answer) {
    static final String SALES = "sales";
    static final String INVENTORY = "inventory";
    static final String PRODUCTS = "products";

    /** The services whose part is missing, in the order of the page. */
    Set<String> services() {
        var stores = answer.data().stores();
        if (stores == null) {
            return Set.of(SALES);
        }
        var missing = new LinkedHashSet<String>();
        if (stores.stream().anyMatch(Gaps::lacksFigures)) {
            missing.add(SALES);
        }
        if (stores.stream().anyMatch(Gaps::lacksStock)) {
            missing.add(INVENTORY);
        }
        if (stores.stream().anyMatch(Gaps::lacksProducts)) {
            missing.add(PRODUCTS);
        }
        return missing;
    }

    /** One line for the whole page; the places themselves say it, too. */
    Notice notice(Runnable retry) {
        var ui = UI.getCurrentOrThrow();
        var names = services().stream()
                .map(service -> ui.getTranslation("service." + service))
                .collect(Collectors.joining(", "));
        var notice = new Notice(Icon.OFFLINE, ui.getTranslation("unavailable", names))
                .toned(Tone.WARNING)
                .saying(ui.getTranslation(
                        answer.data().stores() == null ? "unavailable.all.hint" : "unavailable.some.hint"))
                .retrying(ui.getTranslation("action.retry"), retry)
                .asAlert();
        answer.faults().stream()
                .flatMap(fault -> fault.traceId().stream())
                .findFirst()
                .ifPresent(trace -> notice.saying(ui.getTranslation("error.trace", trace)));
        return notice;
    }

    /** In the place of a figure: which service it is waiting for. */
    static String inPlace(String service) {
        var ui = UI.getCurrentOrThrow();
        return ui.getTranslation("unavailable", ui.getTranslation("service." + service));
    }

    private static boolean lacksFigures(StoreData store) {
        return store.figures() == null || store.previous() == null || store.days() == null;
    }

    private static boolean lacksStock(StoreData store) {
        return store.stockOuts() == null || store.lowStock() == null || store.overstock() == null;
    }

    private static boolean lacksProducts(StoreData store) {
        return List.of(StockList.values()).stream()
                .map(list -> list.of(store))
                .anyMatch(
                        levels -> levels != null && levels.nodes().stream().anyMatch(level -> level.product() == null));
    }
}
