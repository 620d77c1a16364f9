package dev.comptoir.ui.replenishment;

import com.vaadin.flow.router.QueryParameters;
import dev.comptoir.ui.replenishment.Replenishments.Origin;
import dev.comptoir.ui.replenishment.Replenishments.Status;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are looked at, as the address says.
 *
 * @param store only those of this store, by its id
 */
record Wanted(Status status, Optional<String> store, Optional<Origin> origin) {

    /** What the address does not say, or says wrongly, is not restricted; pending ones come first. */
    static Wanted by(QueryParameters address) {
        return new Wanted(
                find(Status.values(), address, "status").orElse(Status.PENDING),
                address.getSingleParameter("store").filter(id -> !id.isBlank()),
                find(Origin.values(), address, "origin"));
    }

    Wanted withStatus(Status other) {
        return new Wanted(other, store, origin);
    }

    Wanted withStore(Optional<String> other) {
        return new Wanted(status, other, origin);
    }

    Wanted withOrigin(Optional<Origin> other) {
        return new Wanted(status, store, other);
    }

    QueryParameters address() {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("status", List.of(tag(status)));
        store.ifPresent(id -> parameters.put("store", List.of(id)));
        origin.ifPresent(it -> parameters.put("origin", List.of(tag(it))));
        return new QueryParameters(parameters);
    }

    Map<String, Object> variables(@Nullable String after) {
        var variables = new HashMap<String, Object>();
        variables.put("status", status);
        store.ifPresent(id -> variables.put("storeId", id));
        origin.ifPresent(it -> variables.put("origin", it));
        if (after != null) {
            variables.put("after", after);
        }
        return variables;
    }

    /** As it stands in addresses and message keys. */
    static String tag(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, QueryParameters address, String name) {
        var tag = address.getSingleParameter(name).orElse("");
        return Arrays.stream(values).filter(value -> tag(value).equals(tag)).findFirst();
    }
}
