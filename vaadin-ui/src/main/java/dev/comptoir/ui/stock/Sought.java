package dev.comptoir.ui.stock;

import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the address of the stock page asks for, so that it can be sent to a colleague, and so that "back" goes back.
 *
 * @param place a store or the warehouse; empty for the one chosen last
 * @param words of the name, the SKU or a barcode; empty for all
 * @param category a branch of the range, by its id
 */
record Sought(Optional<String> place, StateFilter state, String words, Optional<String> category) {
    /** As many as the graph takes. */
    static final int LONGEST_SEARCH = 200;

    static Sought by(QueryParameters address) {
        return new Sought(
                address.getSingleParameter("place").filter(id -> !id.isBlank()),
                StateFilter.of(address.getSingleParameter("state").orElse("")),
                shortened(address.getSingleParameter("q").orElse("").strip()),
                address.getSingleParameter("category").filter(id -> !id.isBlank()));
    }

    Sought at(String other) {
        return new Sought(Optional.of(other), state, words, category);
    }

    Sought with(StateFilter other) {
        return new Sought(place, other, words, category);
    }

    Sought with(String otherWords) {
        return new Sought(place, state, shortened(otherWords.strip()), category);
    }

    Sought within(Optional<String> other) {
        return new Sought(place, state, words, other);
    }

    QueryParameters address() {
        var parameters = new LinkedHashMap<String, List<String>>();
        place.ifPresent(id -> parameters.put("place", List.of(id)));
        if (state != StateFilter.ALL) {
            parameters.put("state", List.of(state.tag()));
        }
        if (!words.isEmpty()) {
            parameters.put("q", List.of(words));
        }
        category.ifPresent(id -> parameters.put("category", List.of(id)));
        return new QueryParameters(parameters);
    }

    /** The variables that a list and its counts share. */
    Map<String, Object> variables() {
        var variables = new HashMap<String, Object>();
        variables.put("place", place.orElseThrow());
        if (!words.isEmpty()) {
            variables.put("search", words);
        }
        category.ifPresent(id -> variables.put("category", id));
        return variables;
    }

    private static String shortened(String words) {
        return words.substring(0, Math.min(words.length(), LONGEST_SEARCH));
    }
}
