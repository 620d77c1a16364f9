package dev.comptoir.ui.prices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.prices.Promotions.Kind;
import dev.comptoir.ui.prices.Promotions.Promotion;
import dev.comptoir.ui.range.CategoriesField;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promotion as it is, or is to be. */
class PromotionDialog extends Dialog {
    private static final int LONGEST_NAME = 80;

    private final transient Graph graph;
    private final transient Runnable saved;
    /** Of a new one too: sent twice, it is made once. */
    private final String id;

    private final TextField name = new TextField();
    private final Select<Kind> kind = new Select<>();
    private final Gain gain = new Gain();
    private final Checkbox everything = new Checkbox();
    private final CategoriesField categories;
    private final GoodsPicker goods;
    private final ShopField stores;
    private final TermFields term;
    private final Div said = new Div();
    private final Button save = new Button();

    /** @param promotion null for a new one */
    PromotionDialog(Graph graph, Shops shops, @Nullable Promotion promotion, Runnable saved) {
        this.graph = graph;
        this.saved = saved;
        this.id = promotion == null ? UUID.randomUUID().toString() : promotion.id();
        var storeIds = promotion == null ? List.<String>of() : promotion.storeIds();
        categories = new CategoriesField(graph);
        goods = new GoodsPicker(graph);
        stores = new ShopField(shops, storeIds);
        term = new TermFields(shops.zoneOf(stores.ids()));
        stores.addValueChangeListener(change -> term.in(shops.zoneOf(stores.ids())));
        setHeaderTitle(getTranslation(promotion == null ? "promotions.new" : "promotion.edit"));
        setWidth("min(44rem, 100%)");
        name.setLabel(getTranslation("promotion.name"));
        name.setHelperText(getTranslation("promotion.name.hint"));
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        kind.setLabel(getTranslation("promotion.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation("promotion.kind." + each));
        kind.addValueChangeListener(change -> tell());
        everything.setLabel(getTranslation("promotion.everything"));
        everything.addValueChangeListener(change -> tell());
        var form = new Div(name, kind, gain, everything, categories, goods, stores, term, said);
        form.addClassName("offer-form");
        add(form);
        save.setText(getTranslation("offer.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> send());
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
        show(promotion, shops);
    }

    private void show(@Nullable Promotion promotion, Shops shops) {
        if (promotion == null) {
            kind.setValue(Kind.PERCENT);
            term.begins(shops.today(stores.ids()));
            categories.choose(List.of());
            return;
        }
        name.setValue(promotion.name());
        kind.setValue(promotion.kind());
        gain.show(promotion);
        everything.setValue(promotion.wholeRange());
        categories.choose(
                promotion.categories().stream().map(Promotions.Category::id).toList());
        promotion.parts().forEach(part -> goods.put(part.product(), part.quantity()));
        promotion.products().forEach(product -> goods.put(product, BigDecimal.ONE));
        term.show(promotion.startsAt(), promotion.endsAt());
    }

    /** Only what the kind needs can be filled in. */
    private void tell() {
        var bundle = kind.getValue() == Kind.BUNDLE;
        gain.of(kind.getValue());
        everything.setVisible(!bundle);
        categories.setVisible(!bundle && !everything.getValue());
        goods.setVisible(bundle || !everything.getValue());
        goods.counting(bundle);
    }

    private void send() {
        said.removeAll();
        name.setInvalid(name.getValue().isBlank());
        // Each says what is wrong, so that all of it is seen at once.
        var fit = List.of(!name.isInvalid(), gain.check(), stores.check(), term.check());
        if (fit.contains(false)) {
            return;
        }
        save.setEnabled(false);
        graph.ask(SavePromotion.class, Map.of("input", input()), this::saved, failure -> {
            save.setEnabled(true);
            said.add(Failure.notice(failure, this::send));
        });
    }

    private Map<String, Object> input() {
        var input = new HashMap<String, Object>();
        input.put("id", id);
        input.put("name", name.getValue().strip());
        input.put("kind", Objects.requireNonNull(kind.getValue()).name());
        gain.into(input);
        if (kind.getValue() == Kind.BUNDLE) {
            input.put(
                    "parts",
                    goods.picked().stream()
                            .map(part -> Map.of("productId", part.productId(), "quantity", part.quantity()))
                            .toList());
        } else if (everything.getValue()) {
            input.put("wholeRange", true);
        } else {
            input.put("productIds", goods.ids());
            input.put("categoryIds", categories.ids());
        }
        input.put("storeIds", stores.ids());
        term.into(input);
        return input;
    }

    private void saved(Answer<SavePromotion> answer) {
        save.setEnabled(true);
        var result = answer.data().savePromotion();
        if (result != null && result.id() != null) {
            close();
            saved.run();
            return;
        }
        var why = result != null && result.message() != null
                ? result.message()
                : answer.whyMissing("savePromotion")
                        .map(fault -> fault.message())
                        .orElseGet(() -> getTranslation("unavailable", getTranslation("service.products")));
        said.add(new Notice(Icon.ALERT, why).toned(Tone.WARNING).asAlert());
    }
}
