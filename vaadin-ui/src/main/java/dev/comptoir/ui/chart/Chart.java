package dev.comptoir.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A chart in the colours and the language of the page. To those who cannot see it, it is one sentence. */
@Tag("comptoir-chart")
@JsModule("context://comptoir/chart.js")
public final class Chart extends Component implements HasSize, HasStyle {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param summary what a glance at the chart tells */
    public Chart(String summary) {
        getElement().setAttribute("role", "img");
        summing(summary);
    }

    /** Another sentence, where other data are drawn. */
    public Chart summing(String summary) {
        getElement().setAttribute("aria-label", summary);
        return this;
    }

    /** @param data a record of this package: {@link DayChartData}, {@link StoreChartData} or {@link LevelChartData} */
    public Chart drawing(Record data) {
        getElement().setPropertyJson("data", (ObjectNode) JSON.valueToTree(data));
        return this;
    }

    /** Calls back with the id of the bar that is clicked. */
    public Registration whenBarClicked(Consumer<String> then) {
        return addListener(BarClick.class, click -> then.accept(click.id));
    }

    /** A bar was clicked. Public, because Flow makes it. */
    @DomEvent("bar-click")
    public static final class BarClick extends ComponentEvent<Chart> {
        private final String id;

        public BarClick(Chart source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = id;
        }
    }
}
