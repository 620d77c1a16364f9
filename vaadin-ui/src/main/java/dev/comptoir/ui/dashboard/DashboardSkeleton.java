package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.design.Skeleton;

/** The shape of the dashboard while its figures are on their way. */
class DashboardSkeleton extends Div {
    private static final int TILES = 5;

    DashboardSkeleton() {
        addClassName("dashboard-content");
        getElement().setAttribute("aria-busy", "true");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-label", getTranslation("loading"));
        var tiles = box("tiles");
        for (var i = 0; i < TILES; i++) {
            var tile = box("tile");
            tile.add(Skeleton.line(), Skeleton.figure(), Skeleton.line());
            tiles.add(tile);
        }
        var charts = box("charts");
        charts.add(panel(Skeleton.chart()), panel(Skeleton.chart()));
        add(tiles, charts, panel(Skeleton.lines(4)));
    }

    private static Div panel(Div content) {
        var panel = box("panel");
        panel.add(content);
        return panel;
    }

    private static Div box(String className) {
        var box = new Div();
        box.addClassName(className);
        return box;
    }
}
