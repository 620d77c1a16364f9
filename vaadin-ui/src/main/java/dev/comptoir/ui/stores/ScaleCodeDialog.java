package dev.comptoir.ui.stores;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Fault;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.stores.ScaledGoods.Goods;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The code by which scales know a product, and what they print beside it. */
class ScaleCodeDialog extends Dialog {
    private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");

    private final transient Graph graph;
    private final transient Goods goods;
    private final transient Consumer<String> done;
    private final TextField code = new TextField();
    private final RadioButtonGroup<String> kind = new RadioButtonGroup<>();
    private final Paragraph example = new Paragraph();
    private final Div said = new Div();
    private boolean isSent;

    /** @param done called with what was done, in words */
    ScaleCodeDialog(Graph graph, Goods goods, Consumer<String> done) {
        this.graph = graph;
        this.goods = goods;
        this.done = done;
        setHeaderTitle(goods.name());
        setWidth("min(28rem, 100%)");
        code.setLabel(getTranslation("scale-code.code"));
        code.setAllowedCharPattern("[0-9]");
        code.setMaxLength(5);
        code.getElement().setAttribute("inputmode", "numeric");
        code.setManualValidation(true);
        code.setValueChangeMode(ValueChangeMode.EAGER);
        kind.setLabel(getTranslation("scale-code.kind"));
        kind.setItems(goods.kinds());
        kind.setItemLabelGenerator(each -> getTranslation("scale-code.kind." + each));
        kind.setValue(goods.kinds().getFirst());
        example.addClassName("store-hint");
        var form = new Div(code, kind, example, said);
        form.addClassName("offer-form");
        add(form);
        var save = new Button(getTranslation("store.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var known = goods.scaleCode();
        if (known != null) {
            code.setValue(known.code());
            kind.setValue(known.kind());
            var remove = new Button(getTranslation("scale-code.remove"), click -> send(new HashMap<>()));
            remove.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
            remove.addClassName("customer-erase");
            getFooter().add(remove);
        }
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
        code.addValueChangeListener(typed -> show());
        code.addKeyDownListener(Key.ENTER, enter -> save());
        kind.addValueChangeListener(chosen -> show());
        show();
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                code.focus();
            }
        });
    }

    private void show() {
        code.setInvalid(false);
        var isCode = FIVE_DIGITS.matcher(code.getValue()).matches();
        example.setText(
                isCode
                        ? getTranslation("scale-code.example." + kind.getValue(), code.getValue())
                        : getTranslation("scale-code.five"));
    }

    private void save() {
        if (!FIVE_DIGITS.matcher(code.getValue()).matches()) {
            refuse(getTranslation("scale-code.five"));
            return;
        }
        send(new HashMap<>(Map.of("code", code.getValue(), "kind", kind.getValue())));
    }

    /** Without a code, the product's is taken away. */
    private void send(Map<String, Object> input) {
        if (isSent) {
            return;
        }
        isSent = true;
        said.removeAll();
        input.put("productId", goods.id());
        graph.ask(SetScaleCode.class, Map.of("input", input), this::take, failure -> {
            isSent = false;
            said.add(Failure.notice(failure, () -> send(input)));
        });
    }

    private void take(Answer<SetScaleCode> answer) {
        isSent = false;
        var outcome = answer.data().setScaleCode();
        if (outcome != null && outcome.name() != null) {
            close();
            done.accept(getTranslation("store.saved", outcome.name()));
        } else if (outcome != null && outcome.message() != null) {
            refuse(outcome.message());
        } else {
            refuse(answer.whyMissing("setScaleCode")
                    .map(Fault::message)
                    .orElseGet(() -> getTranslation("failure.unavailable")));
        }
    }

    private void refuse(String why) {
        code.setErrorMessage(why);
        code.setInvalid(true);
        code.focus();
    }
}
