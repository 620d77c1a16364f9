package dev.comptoir.ui.alerts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.comptoir.ui.Surroundings;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.graph.Live;
import dev.comptoir.ui.graph.LiveListener;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** How many alerts are new, and the latest of them on a click. It counts up by itself, and says when it cannot. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class Bell extends Div implements LiveListener<StockAlerts> {
    private static final int MOST_SHOWN = 99;

    private final transient Graph graph;
    private final transient Live live;
    private final Button button = new Button(Icon.BELL.draw());
    private final Span count = new Span();
    private final Popover popover = new Popover();
    private final AlertsPanel panel;
    private final transient StockOutNotice notice = new StockOutNotice();
    private transient @Nullable Registration following;
    private int unseen;
    private boolean interrupted;

    Bell(Graph graph, Live live, Surroundings surroundings) {
        this.graph = graph;
        this.live = live;
        this.panel = new AlertsPanel(graph, surroundings.zone(), this::countIs);
        addClassName("bell");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        count.addClassName("bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(getTranslation("alerts.title"));
        popover.setAutofocus(true);
        popover.addClassName("alerts-popover");
        popover.add(panel);
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                panel.load();
            }
        });
        add(button, count, popover);
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        count();
        following = live.follow(attached.getUI(), StockAlerts.class, this);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (following != null) {
            following.remove();
        }
    }

    @Override
    public void happened(List<StockAlerts> events) {
        var alerts = events.stream()
                .map(StockAlerts::stockAlerts)
                .filter(Objects::nonNull)
                .toList();
        countIs(unseen + alerts.size());
        notice.tell(alerts);
        if (popover.isOpened()) {
            panel.prepend(alerts);
        }
    }

    @Override
    public void interrupted() {
        interrupted = true;
        show();
    }

    @Override
    public void restored() {
        interrupted = false;
        show();
        count();
        if (popover.isOpened()) {
            panel.load();
        }
    }

    /** Without an answer the bell only shows no count: whoever opens it is told why. */
    private void count() {
        graph.ask(
                UnseenAlerts.class,
                Map.of(),
                answer -> {
                    var history = answer.data().stockAlertHistory();
                    countIs(history == null ? 0 : history.totalCount());
                },
                failure -> countIs(0));
    }

    private void countIs(int now) {
        unseen = now;
        show();
    }

    private void show() {
        var formats = Formats.here();
        count.setVisible(unseen > 0);
        count.setText(unseen > MOST_SHOWN ? formats.number(MOST_SHOWN) + "+" : formats.number(unseen));
        var label = getTranslation("alerts.bell", unseen);
        button.setAriaLabel(interrupted ? label + " · " + getTranslation("alerts.interrupted") : label);
        button.setTooltipText(interrupted ? getTranslation("alerts.interrupted") : "");
        setClassName("bell-interrupted", interrupted);
        panel.liveIs(!interrupted);
    }
}
