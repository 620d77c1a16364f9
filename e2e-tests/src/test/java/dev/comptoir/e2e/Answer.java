package dev.comptoir.e2e;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the router answered, as text and as a tree. */
record Answer(int status, String body) {
    JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** The value at a JSON pointer below {@code data}; a missing node when there is none. */
    JsonNode data(String pointer) {
        return json().at("/data" + pointer);
    }

    List<JsonNode> list(String pointer) {
        return StreamSupport.stream(data(pointer).spliterator(), false).toList();
    }

    List<JsonNode> errors() {
        return StreamSupport.stream(json().path("errors").spliterator(), false).toList();
    }

    List<String> codes() {
        return errors().stream()
                .map(error -> error.at("/extensions/code").asString(""))
                .distinct()
                .toList();
    }

    /** This answer, when it has no errors; otherwise the test ends here with the whole of it. */
    Answer orFail() {
        if (!errors().isEmpty() || status != 200) {
            throw new AssertionError("HTTP %d: %s".formatted(status, body));
        }
        return this;
    }
}
