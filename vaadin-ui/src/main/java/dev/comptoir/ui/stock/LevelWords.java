package dev.comptoir.ui.stock;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.stock.StockLevels.Level;
import dev.comptoir.ui.stock.StockLevels.Suggestion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A stock level in the reader's words and numbers. What nobody decided, or nobody knows, is a dash. */
class LevelWords {
    private static final String NONE = "–";

    private final UI ui = UI.getCurrentOrThrow();
    private final Formats formats = Formats.here();
    private final boolean figures;
    private boolean askable;

    /** @param figures whether the reader sees how fast things sell */
    LevelWords(boolean figures) {
        this.figures = figures;
    }

    /** Gives a template the name, the address, the state and, for a card, all figures. */
    LitRenderer<Level> on(LitRenderer<Level> template) {
        return template.withProperty("name", this::name)
                .withProperty("address", LevelWords::address)
                .withProperty("sku", this::sku)
                .withProperty("state", this::state)
                .withProperty("badge", level -> "badge tone-" + level.state().tone())
                .withProperty("labels", level -> labels())
                .withProperty("values", this::values)
                .withProperty("askable", level -> askable && level.product() != null)
                .withProperty("askLabel", level -> ui.getTranslation("ask.action.of", name(level)));
    }

    /** Whether a row offers to ask for goods. */
    void offerToAsk(boolean offered) {
        askable = offered;
    }

    String name(Level level) {
        return level.product() == null
                ? ui.getTranslation("unavailable", ui.getTranslation("service.products"))
                : level.product().name();
    }

    String sku(Level level) {
        return level.product() == null ? "" : level.product().sku();
    }

    String state(Level level) {
        return ui.getTranslation("stock." + level.state().name().toLowerCase(Locale.ROOT));
    }

    String onHand(Level level) {
        return formats.number(level.onHand());
    }

    String reserved(Level level) {
        return level.reserved().signum() == 0 ? NONE : formats.number(level.reserved());
    }

    String available(Level level) {
        return formats.number(level.available());
    }

    String reorderPoint(Level level) {
        return number(level.reorderPoint());
    }

    String maximum(Level level) {
        return number(level.maximum());
    }

    /** Both thresholds that the pace of sales suggests. */
    String suggested(Level level) {
        Suggestion suggestion = level.suggestion();
        return suggestion == null || suggestion.reorderPoint() == null
                ? NONE
                : "%s / %s".formatted(number(suggestion.reorderPoint()), number(suggestion.maximum()));
    }

    String soldPerDay(Level level) {
        return level.soldPerDay() == null ? NONE : rounded(level.soldPerDay(), 2);
    }

    String cover(Level level) {
        return level.daysOfCover() == null
                ? NONE
                : ui.getTranslation(
                        "stock.days",
                        rounded(level.daysOfCover(), 0),
                        level.daysOfCover().intValue());
    }

    /** What the values of a card are called, in their order. */
    private List<String> labels() {
        var keys = new ArrayList<>(
                List.of("field.on-hand", "column.reserved", "stock.available", "field.reorder-point", "field.maximum"));
        if (figures) {
            keys.addAll(List.of("column.suggested", "column.sold-per-day", "column.cover"));
        }
        return keys.stream().map(key -> ui.getTranslation(key)).toList();
    }

    private List<String> values(Level level) {
        var all = new ArrayList<>(
                List.of(onHand(level), reserved(level), available(level), reorderPoint(level), maximum(level)));
        if (figures) {
            all.addAll(List.of(suggested(level), soldPerDay(level), cover(level)));
        }
        return all;
    }

    private String rounded(BigDecimal number, int decimals) {
        return formats.number(number.setScale(decimals, RoundingMode.HALF_UP));
    }

    private String number(@Nullable BigDecimal number) {
        return number == null ? NONE : formats.number(number);
    }

    private static String address(Level level) {
        return level.product() == null ? "" : "products/" + level.product().id();
    }
}
