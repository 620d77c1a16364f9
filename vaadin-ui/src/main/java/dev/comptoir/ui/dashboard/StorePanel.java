package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.dashboard.DashboardData.StoreData;
import dev.comptoir.ui.design.Badge;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;

/** One store of the ranking: why it stands where it stands, and, when opened, its products to care about. */
class StorePanel extends NativeDetails {
    private final transient Formats formats = Formats.here();
    private final Div reasons = new Div();
    private final Div lists = new Div();
    private transient StoreData store;

    StorePanel(Attention attention, boolean opened) {
        this.store = attention.store();
        addClassName("store-panel");
        reasons.addClassName("reasons");
        setSummary(summary(attention));
        lists.addClassName("stock-lists");
        setContent(lists);
        // The products of a store are only drawn for those who look.
        if (opened) {
            fill();
        }
        setOpen(opened);
        addToggleListener(toggle -> {
            if (toggle.isOpened() && lists.getComponentCount() == 0) {
                fill();
            }
        });
    }

    void stockIs(Attention now) {
        store = now.store();
        reasons.removeAll();
        giveReasons(now);
        lists.getChildren()
                .filter(StockListBlock.class::isInstance)
                .map(StockListBlock.class::cast)
                .forEach(block -> block.show(store));
    }

    private void fill() {
        for (var list : StockList.values()) {
            lists.add(new StockListBlock(store, list));
        }
    }

    private Div summary(Attention attention) {
        var name = new Span(store.name());
        name.addClassName("store-panel-name");
        var place = new Span(store.city() == null || store.city().equals(store.name()) ? store.code() : store.city());
        place.addClassName("store-panel-place");
        var who = new Div(name, place);
        who.addClassName("store-panel-who");
        var revenue = new Span(
                store.figures() == null
                        ? ""
                        : formats.roundMoney(store.figures().revenue()));
        revenue.addClassName("store-panel-revenue");
        var chevron = Icon.CHEVRON.draw();
        chevron.addClassName("store-panel-chevron");
        giveReasons(attention);
        var summary = new Div(who, reasons, revenue, chevron);
        summary.addClassName("store-panel-summary");
        return summary;
    }

    private void giveReasons(Attention attention) {
        count("reason.out", attention.out(), StockList.OUT);
        attention
                .drop()
                .ifPresent(lost -> reasons.add(
                        new Badge(getTranslation("reason.drop", formats.change(lost.negate())), Tone.DANGER)));
        count("reason.low", attention.low(), StockList.LOW);
        count("reason.over", attention.over(), StockList.OVER);
        if (attention.isCalm() && attention.store().stockOuts() != null) {
            reasons.add(new Badge(getTranslation("reason.none"), Tone.GOOD));
        }
        if (attention.store().stockOuts() == null) {
            reasons.add(new Badge(Gaps.inPlace(Gaps.INVENTORY), Tone.NEUTRAL));
        }
    }

    private void count(String key, int count, StockList list) {
        if (count > 0) {
            reasons.add(new Badge(getTranslation(key, count), list.tone()));
        }
    }
}
