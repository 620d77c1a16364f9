package dev.comptoir.ui.design;

import com.vaadin.flow.component.UI;
import dev.comptoir.ui.graph.GraphRefusedException;
import dev.comptoir.ui.graph.GraphUnavailableException;

/** Tells a person that nothing came of what was asked, and what can be done. Never the cause: that is in the log. */
public final class Failure {
    private Failure() {}

    public static Notice notice(RuntimeException failure, Runnable again) {
        var ui = UI.getCurrentOrThrow();
        return switch (failure) {
            case GraphRefusedException refused ->
                new Notice(Icon.ALERT, ui.getTranslation("failure.refused"))
                        .toned(Tone.WARNING)
                        .saying(refused.fault().message())
                        .asAlert();
            case GraphUnavailableException unavailable ->
                offline(ui, again).saying(ui.getTranslation("error.trace", unavailable.traceId()));
            default -> offline(ui, again);
        };
    }

    private static Notice offline(UI ui, Runnable again) {
        return new Notice(Icon.OFFLINE, ui.getTranslation("failure.unavailable"))
                .toned(Tone.DANGER)
                .saying(ui.getTranslation("failure.unavailable.hint"))
                .retrying(ui.getTranslation("action.retry"), again)
                .asAlert();
    }
}
