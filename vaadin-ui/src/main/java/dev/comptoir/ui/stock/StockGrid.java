package dev.comptoir.ui.stock;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.shared.Registration;
import dev.comptoir.ui.replenishment.AskForGoods;
import dev.comptoir.ui.stock.StockLevels.Level;
import dev.comptoir.ui.store.StoreName;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a place holds, a row for each product; on a phone, a card. */
class StockGrid extends Grid<Level> {
    /** As many as come at once. */
    static final int PAGE = 50;
    /** Narrower than this, a table is no use: the same width as in the style sheet. */
    private static final int NARROW_IN_PIXELS = 800;

    private static final String PRODUCT = """
            <a class="stock-name" href=${item.address} router-link ?hidden=${!item.address}>${item.name}</a>\
            <span ?hidden=${item.address}>${item.name}</span>""";
    private static final String STATE = "<span class=${item.badge}>${item.state}</span>";
    private static final String ASK = """
            <button class="icon-button" aria-label=${item.askLabel} title=${item.askLabel} ?hidden=${!item.askable}             @click=${ask}><vaadin-icon src="icons/icons.svg" symbol="ask" aria-hidden="true"></vaadin-icon></button>""";
    private static final String CARD = """
            <div class="stock-card"><div class="stock-card-head"><div class="result-what">%s\
            <span class="result-about">${item.sku}</span></div>%s%s</div>\
            <dl>${item.values.map((value, i) => html`<div><dt>${item.labels[i]}</dt><dd>${value}</dd></div>`)}</dl></div>""".formatted(PRODUCT, STATE, ASK);

    private final transient LevelWords words;
    private final Column<Level> card;
    private final Column<Level> ask;
    private transient Optional<StoreName> store = Optional.empty();
    private transient @Nullable Registration widths;

    /** @param figures whether the reader sees how fast things sell */
    StockGrid(boolean figures) {
        this.words = new LevelWords(figures);
        addClassName("stock-grid");
        setPageSize(PAGE);
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        getElement().setAttribute("aria-label", getTranslation("stock-page.title"));
        addColumn(words.on(LitRenderer.<Level>of(PRODUCT)))
                .setHeader(getTranslation("column.product"))
                .setRowHeader(true)
                .setFrozen(true)
                .setFlexGrow(1)
                .setWidth("12rem");
        column("product.sku", words::sku, "5.5rem");
        number("field.on-hand", words::onHand);
        number("column.reserved", words::reserved);
        number("stock.available", words::available);
        number("field.reorder-point", words::reorderPoint);
        number("field.maximum", words::maximum);
        if (figures) {
            number("column.suggested", words::suggested);
            number("column.sold-per-day", words::soldPerDay);
            number("column.cover", words::cover);
        }
        addColumn(words.on(LitRenderer.<Level>of(STATE)))
                .setHeader(getTranslation("column.state"))
                .setFlexGrow(0)
                .setWidth("7.5rem");
        ask = addColumn(words.on(LitRenderer.<Level>of(ASK)).withFunction("ask", this::ask))
                .setHeader(askHeader())
                .setFlexGrow(0)
                .setWidth("3.5rem");
        card = addColumn(words.on(LitRenderer.<Level>of(CARD)).withFunction("ask", this::ask))
                .setHeader(getTranslation("column.product"));
        showCards(false);
    }

    /** Goods can be asked for, for a store; there is no store where the central warehouse is looked at. */
    void asksFor(Optional<StoreName> newStore) {
        store = newStore;
        words.offerToAsk(store.isPresent());
        showCards(card.isVisible());
    }

    private void ask(Level level) {
        if (level.product() != null) {
            store.ifPresent(here -> Instantiator.get(UI.getCurrentOrThrow())
                    .getOrCreate(AskForGoods.class)
                    .open(level.product().id(), here));
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var page = attached.getUI().getPage();
        var width = page.getExtendedClientDetails().getWindowInnerWidth();
        showCards(width > 0 && width < NARROW_IN_PIXELS);
        widths = page.addBrowserWindowResizeListener(resize -> showCards(resize.getWidth() < NARROW_IN_PIXELS));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        if (widths != null) {
            widths.remove();
        }
    }

    private void showCards(boolean narrow) {
        getColumns().forEach(column -> column.setVisible(narrow == (column == card)));
        ask.setVisible(!narrow && store.isPresent());
        setClassName("as-cards", narrow);
    }

    /** Named for those who cannot see what the drawings below it mean. */
    private Span askHeader() {
        var header = new Span(getTranslation("ask.action"));
        header.addClassName("unseen");
        return header;
    }

    private void number(String headerKey, Function<Level, String> value) {
        column(headerKey, value, "5rem").setTextAlign(ColumnTextAlign.END);
    }

    private Column<Level> column(String headerKey, Function<Level, String> value, String width) {
        return addColumn(value::apply)
                .setHeader(getTranslation(headerKey))
                .setFlexGrow(0)
                .setWidth(width);
    }
}
