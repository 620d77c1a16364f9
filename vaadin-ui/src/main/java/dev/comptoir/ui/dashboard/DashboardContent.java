package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.graph.Answer;
import org.jspecify.annotations.Nullable;

/** The dashboard once its answer is there, whole or with holes. */
class DashboardContent extends Div {

    private @Nullable KpiTiles tiles;
    private @Nullable StoreRanking ranking;
    private @Nullable RevenueByDay byDay;
    private @Nullable RevenueByStore byStore;

    DashboardContent(Answer<DashboardData> answer, Asked asked, Runnable retry) {
        addClassName("dashboard-content");
        var gaps = new Gaps(answer);
        var stores = answer.data().stores();
        if (!gaps.services().isEmpty()) {
            add(gaps.notice(retry));
        }
        if (stores != null && stores.isEmpty()) {
            add(new Notice(Icon.STORE, getTranslation("dashboard.no-stores"))
                    .saying(getTranslation("dashboard.no-stores.hint")));
        } else if (stores != null) {
            show(new StoresInSight(stores, asked));
        }
    }

    private void show(StoresInSight stores) {
        stores.focused().ifPresent(store -> add(new FocusBar(store, stores.asked())));
        byDay = new RevenueByDay(stores);
        byStore = new RevenueByStore(stores);
        var charts = new Div(byDay, byStore);
        charts.addClassName("charts");
        tiles = new KpiTiles(stores);
        ranking = new StoreRanking(stores);
        add(tiles, charts, ranking);
    }

    /** Brings the sales up to date in their place. */
    void salesAre(StoresInSight stores) {
        if (tiles != null && byDay != null && byStore != null) {
            tiles.salesAre(stores);
            byDay.salesAre(stores);
            byStore.salesAre(stores);
        }
    }

    /** Brings the stock up to date in its place: the order of the stores, what is open and what has the focus stay. */
    void stockIs(StoresInSight stores) {
        if (tiles != null && ranking != null) {
            tiles.stockIs(stores);
            ranking.stockIs(stores);
        }
    }
}
