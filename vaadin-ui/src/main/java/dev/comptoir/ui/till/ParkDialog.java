package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts the sale aside with one Enter: under a name if wanted, and with its goods kept if F7 is pressed once more. */
class ParkDialog extends Dialog {
    private static final int LONGEST_NAME = 50;

    private final transient SaleDesk desk;
    private final TextField name = new TextField();
    private final Checkbox reserve = new Checkbox();
    private final Button park = new Button();
    private final Div outcome = new Div();
    private final String act = UUID.randomUUID().toString();

    ParkDialog(SaleDesk desk) {
        this.desk = desk;
        addClassName("till-dialog");
        setHeaderTitle(getTranslation("till.park.title"));
        var customer = desk.basket().draft().customer();
        name.setLabel(getTranslation("till.park.name"));
        name.setValue(customer == null ? "" : shortened(customer.name()));
        name.setMaxLength(LONGEST_NAME);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.setAutofocus(true);
        name.setAutoselect(true);
        name.setWidthFull();
        name.addKeyDownListener(Key.F7, again -> reserve.setValue(!reserve.getValue()));
        reserve.setLabel(getTranslation("till.park.reserve"));
        outcome.getElement().setAttribute("role", "status");
        add(name, reserve, outcome);
        park.setText(getTranslation("till.park"));
        park.addThemeVariants(ButtonVariant.PRIMARY);
        park.addClickListener(click -> park());
        // Wherever the cursor is: what was pressed just before may have moved it.
        park.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), park);
    }

    /** Puts the sale aside; without one, shows those that were. */
    static void begin(SaleDesk desk) {
        if (desk.hasGoods()) {
            desk.over(new ParkDialog(desk));
        } else {
            desk.beside(new ParkedPanel(desk));
        }
    }

    /** While the answer is awaited the sale stays as it is, and here. */
    private void park() {
        if (!park.isEnabled()) {
            return;
        }
        awaiting(true);
        outcome.removeAll();
        desk.till().ask(ParkSale.class, Map.of("input", input()), this::take, failure -> {
            awaiting(false);
            outcome.add(Failure.notice(failure, this::park));
        });
    }

    private void awaiting(boolean isAwaited) {
        park.setEnabled(!isAwaited);
        setCloseOnEsc(!isAwaited);
        setCloseOnOutsideClick(!isAwaited);
    }

    private Map<String, Object> input() {
        var input = new HashMap<>(desk.basket().draft().saleInput(desk.till().sessionId()));
        input.put("reserve", reserve.getValue());
        if (!name.getValue().isBlank()) {
            input.put("name", name.getValue().strip());
        }
        input.put("idempotencyKey", key());
        return input;
    }

    /** The same again is the same act; under another name it is another. */
    private String key() {
        var content =
                "%s %s %s".formatted(act, reserve.getValue(), name.getValue().strip());
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void take(Answer<ParkSale> answer) {
        awaiting(false);
        var parked = answer.data().parkSale();
        if (parked == null || parked.message() != null) {
            var why = parked != null
                    ? parked.message()
                    : answer.whyMissing("parkSale")
                            .map(fault -> fault.message())
                            .orElseGet(() -> getTranslation("failure.unavailable"));
            outcome.add(new Notice(Icon.ALERT, String.valueOf(why))
                    .toned(Tone.WARNING)
                    .asAlert());
            return;
        }
        var wanted = reserve.getValue();
        close();
        desk.finished();
        desk.sell();
        if (wanted) {
            tell(parked);
        } else {
            desk.said().good(getTranslation("till.parked"));
        }
    }

    /** What is kept, and what could not be. */
    private void tell(ParkSale.Outcome parked) {
        var lines = parked.lines() == null ? List.<ParkSale.Line>of() : parked.lines();
        var missing = lines.stream()
                .filter(line -> line.reserved().compareTo(line.quantity()) < 0)
                .map(ParkDialog::missing)
                .collect(Collectors.joining(", "));
        if (Boolean.TRUE.equals(parked.reservationPending())) {
            desk.said().warning(desk.getTranslation("till.parked.pending"));
        } else if (missing.isEmpty()) {
            desk.said().good(desk.getTranslation("till.parked.reserved"));
        } else {
            desk.said().warning(desk.getTranslation("till.parked.short", missing));
        }
    }

    private static String missing(ParkSale.Line line) {
        var product = line.product();
        return "%s (%s)"
                .formatted(
                        product == null ? "…" : product.name(),
                        Formats.here().number(line.quantity().subtract(line.reserved())));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
