package dev.comptoir.ui.prices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.comptoir.ui.prices.Promotions.Kind;
import dev.comptoir.ui.prices.Promotions.Promotion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a promotion takes off: the fields of its kind, and no others. */
class Gain extends Div {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int MOST_UNITS = 1_000;

    private final BigDecimalField percent = decimal("promotion.percent");
    private final BigDecimalField amount = decimal("promotion.amount");
    private final BigDecimalField price = decimal("promotion.price");
    private final IntegerField buy = units("promotion.buy");
    private final IntegerField get = units("promotion.get");
    private Kind kind = Kind.PERCENT;

    Gain() {
        addClassName("offer-gain");
        add(percent, amount, price, buy, get);
    }

    void of(Kind other) {
        kind = other;
        List.<Component>of(percent, amount, price, buy, get).forEach(field -> field.setVisible(mine().contains(field)));
    }

    void show(Promotion promotion) {
        percent.setValue(promotion.percent());
        amount.setValue(promotion.amount() == null ? null : promotion.amount().amount());
        price.setValue(promotion.price() == null ? null : promotion.price().amount());
        buy.setValue(promotion.buy());
        get.setValue(promotion.get());
        of(promotion.kind());
    }

    boolean check() {
        percent.setInvalid(isNot(percent.getValue(), 1) || percent.getValue().compareTo(WHOLE) > 0);
        amount.setInvalid(isNot(amount.getValue(), 1));
        price.setInvalid(isNot(price.getValue(), 0));
        buy.setInvalid(isNoCount(buy));
        get.setInvalid(isNoCount(get));
        return mine().stream().noneMatch(field -> ((HasValidation) field).isInvalid());
    }

    void into(Map<String, Object> input) {
        switch (kind) {
            case PERCENT -> input.put("percent", text(percent));
            case AMOUNT -> input.put("amount", text(amount));
            case BUY_N_GET_M -> {
                input.put("buy", buy.getValue());
                input.put("get", get.getValue());
            }
            case BUNDLE -> input.put("price", text(price));
        }
    }

    private List<Component> mine() {
        return switch (kind) {
            case PERCENT -> List.of(percent);
            case AMOUNT -> List.of(amount);
            case BUY_N_GET_M -> List.of(buy, get);
            case BUNDLE -> List.of(price);
        };
    }

    private static boolean isNot(@Nullable BigDecimal number, int least) {
        return number == null || number.signum() < least;
    }

    private static boolean isNoCount(IntegerField field) {
        return field.getValue() == null || field.getValue() < 1 || field.getValue() > MOST_UNITS;
    }

    private static String text(BigDecimalField field) {
        return Objects.requireNonNull(field.getValue()).toPlainString();
    }

    private BigDecimalField decimal(String key) {
        var field = new BigDecimalField(getTranslation(key));
        field.setLocale(getLocale());
        field.setErrorMessage(getTranslation(key + ".wrong"));
        return field;
    }

    private IntegerField units(String key) {
        var field = new IntegerField(getTranslation(key));
        field.setMin(1);
        field.setMax(MOST_UNITS);
        field.setStepButtonsVisible(true);
        field.setErrorMessage(getTranslation("promotion.units.wrong"));
        return field;
    }
}
