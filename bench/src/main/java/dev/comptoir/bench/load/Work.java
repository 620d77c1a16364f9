package dev.comptoir.bench.load;

import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What users ask.
 *
 * @param variables of each request: endless
 */
record Work(String name, String document, String token, Iterator<Map<String, Object>> variables) {
    /** The body of a request, with the variables as Gatling's placeholders. */
    String template() {
        var placeholders = new java.util.TreeMap<String, String>();
        variables.next().keySet().forEach(name -> placeholders.put(name, "#{" + name + "}"));
        return JsonMapper.shared().writeValueAsString(Map.of("query", document, "variables", placeholders));
    }
}
