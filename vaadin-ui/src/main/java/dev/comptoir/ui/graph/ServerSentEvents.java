package dev.comptoir.ui.graph;

import java.util.Optional;

/** Puts lines together to events, as server-sent events are written: an empty line ends one. */
final class ServerSentEvents {
    private final StringBuilder data = new StringBuilder();
    private String name = "";

    record Event(String name, String data) {}

    /** The event that a line completes, if it does. */
    Optional<Event> take(String line) {
        if (line.isEmpty()) {
            return complete();
        }
        var colon = line.indexOf(':');
        var field = colon < 0 ? line : line.substring(0, colon);
        var value = colon < 0 ? "" : line.substring(colon + 1);
        var text = value.startsWith(" ") ? value.substring(1) : value;
        switch (field) {
            case "event" -> name = text;
            case "data" -> data.append(data.isEmpty() ? "" : "\n").append(text);
            default -> {
                // A comment, which keeps the connection alive, or a field that has no meaning here.
            }
        }
        return Optional.empty();
    }

    private Optional<Event> complete() {
        var event = name.isEmpty() && data.isEmpty()
                ? Optional.<Event>empty()
                : Optional.of(new Event(name, data.toString()));
        name = "";
        data.setLength(0);
        return event;
    }
}
