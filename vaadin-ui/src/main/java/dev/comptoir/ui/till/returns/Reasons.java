package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.design.Segmented;
import java.util.List;

/** Why goods come back: one of the usual reasons by a touch, or in one's own words. */
class Reasons extends Div {
    private static final List<String> USUAL = List.of("size", "faulty", "mind", "wrong");
    private static final int LONGEST = 200;

    private final TextField words = new TextField();
    private final Segmented<String> usual = new Segmented<>(getTranslation("returns.reason"), this::take);

    Reasons() {
        addClassName("returns-reasons");
        USUAL.forEach(each -> usual.offering(each, getTranslation("returns.reason." + each)));
        words.setLabel(getTranslation("returns.reason"));
        words.setMaxLength(LONGEST);
        words.addValueChangeListener(change -> {
            words.setInvalid(false);
            usual.taken(USUAL.stream()
                    .filter(each -> getTranslation("returns.reason." + each).equals(change.getValue()))
                    .findFirst()
                    .orElse(""));
        });
        add(usual, words);
    }

    private void take(String reason) {
        words.setValue(getTranslation("returns.reason." + reason));
    }

    void focus() {
        words.focus();
    }

    String said() {
        return words.getValue().strip();
    }

    /** Says that a reason is needed, if there is none. */
    boolean isMissing() {
        var missing = said().isEmpty();
        words.setInvalid(missing);
        if (missing) {
            words.setErrorMessage(getTranslation("returns.reason.missing"));
            words.focus();
        }
        return missing;
    }
}
