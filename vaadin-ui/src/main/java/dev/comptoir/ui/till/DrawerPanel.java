package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Fault;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The drawer is opened without a sale, for a reason that is written down. */
class DrawerPanel extends SidePanel {
    private static final int LONGEST_REASON = 200;

    private final transient SaleDesk desk;
    private final String act = UUID.randomUUID().toString();
    private final TextField reason = new TextField();
    private final Button open = new Button();
    private final Div said = new Div();

    DrawerPanel(SaleDesk desk) {
        super("till.drawer", desk);
        this.desk = desk;
        reason.setLabel(getTranslation("till.drawer.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setAutofocus(true);
        reason.addKeyDownListener(Key.ENTER, enter -> open());
        open.setText(getTranslation("till.drawer.open"));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.addClassName("till-act");
        open.addClickListener(click -> open());
        said.getElement().setAttribute("role", "status");
        show(reason, open, said);
    }

    private void open() {
        said.removeAll();
        if (reason.getValue().isBlank()) {
            reason.focus();
        } else if (open.isEnabled()) {
            send(reason.getValue().strip(), null);
        }
    }

    private void send(String why, @Nullable String approval) {
        open.setEnabled(false);
        desk.till()
                .ask(OpenDrawer.class, Map.of("input", input(why, approval)), answer -> take(why, answer), failure -> {
                    open.setEnabled(true);
                    said.add(Failure.notice(failure, this::open));
                });
    }

    /** Another reason is another act; the same again is not. */
    private Map<String, Object> input(String why, @Nullable String approval) {
        var key = UUID.nameUUIDFromBytes((act + why).getBytes(StandardCharsets.UTF_8));
        var input = new HashMap<String, Object>(
                Map.of("tillSessionId", desk.till().sessionId(), "reason", why, "idempotencyKey", key.toString()));
        if (approval != null) {
            input.put("approval", approval);
        }
        return input;
    }

    private void take(String why, Answer<OpenDrawer> answer) {
        open.setEnabled(true);
        var outcome = answer.data().openDrawer();
        if (outcome == null) {
            refuse(answer.whyMissing("openDrawer").map(Fault::message).orElse(getTranslation("failure.unavailable")));
        } else if (outcome.action() != null) {
            Approvals.ask(
                    desk.till().graph(),
                    desk.till().store().id(),
                    outcome.action(),
                    approval -> send(why, approval),
                    () -> refuse(String.valueOf(outcome.message())));
        } else if (outcome.message() != null) {
            refuse(outcome.message());
        } else {
            desk.sell();
            desk.said().good(getTranslation("till.drawer.opened"));
        }
    }

    private void refuse(String why) {
        said.removeAll();
        said.add(new Notice(Icon.ALERT, why).toned(Tone.WARNING).asAlert());
    }
}
