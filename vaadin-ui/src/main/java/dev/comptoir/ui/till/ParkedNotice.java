package dev.comptoir.ui.till;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Graph;
import java.util.Map;

/** Warns whoever closes a till that sales of the store are parked; silent where none are, or nobody can tell. */
class ParkedNotice extends Div {
    private final transient Graph graph;
    private final String storeId;

    ParkedNotice(Graph graph, String storeId) {
        this.graph = graph;
        this.storeId = storeId;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        graph.ask(
                ParkedCount.class,
                Map.of("storeId", storeId),
                answer -> {
                    removeAll();
                    var count = answer.data().count();
                    if (count > 0) {
                        add(new Notice(Icon.PARK, getTranslation("till.close.parked", count))
                                .toned(Tone.WARNING)
                                .saying(getTranslation("till.close.parked.hint")));
                    }
                },
                failure -> removeAll());
    }
}
