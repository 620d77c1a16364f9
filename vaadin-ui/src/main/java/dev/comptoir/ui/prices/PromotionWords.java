package dev.comptoir.ui.prices;

import com.vaadin.flow.component.UI;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.prices.Promotions.Promotion;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a promotion does, in a few words: "−20 %", "Buy 2, get 1 free". */
final class PromotionWords {
    private PromotionWords() {}

    static String gain(Promotion promotion) {
        var ui = UI.getCurrentOrThrow();
        var formats = Formats.here();
        return switch (promotion.kind()) {
            case PERCENT ->
                ui.getTranslation(
                        "promotion.gain.PERCENT",
                        formats.number(Optional.ofNullable(promotion.percent()).orElse(BigDecimal.ZERO)));
            case AMOUNT ->
                ui.getTranslation("promotion.gain.AMOUNT", formats.money(Objects.requireNonNull(promotion.amount())));
            case BUY_N_GET_M -> ui.getTranslation("promotion.gain.BUY_N_GET_M", promotion.buy(), promotion.get());
            case BUNDLE ->
                ui.getTranslation("promotion.gain.BUNDLE", formats.money(Objects.requireNonNull(promotion.price())));
        };
    }

    /** On what: "Everything", or the first names and how many more. */
    static String range(Promotion promotion) {
        var ui = UI.getCurrentOrThrow();
        if (promotion.wholeRange()) {
            return ui.getTranslation("promotion.everything");
        }
        var names = Stream.concat(
                        promotion.categories().stream().map(category -> String.join(" › ", category.path())),
                        promotion.products().stream().map(OfferGoods.Goods::name))
                .toList();
        var shown = String.join(", ", names.subList(0, Math.min(2, names.size())));
        return names.size() <= 2 ? shown : ui.getTranslation("offer.and-more", shown, names.size() - 2);
    }
}
