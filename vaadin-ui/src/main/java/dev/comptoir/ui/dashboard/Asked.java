package dev.comptoir.ui.dashboard;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the address of the dashboard asks for, so that it can be sent to a colleague, and so that "back" goes back.
 *
 * @param store the store that is looked at alone; empty for all
 */
record Asked(Preset preset, Period period, Optional<String> store) {

    /**
     * @param today in the company's zone
     * @throws InvalidPeriodException when the two dates of a custom period are no dates, or no period
     */
    static Asked by(QueryParameters address, LocalDate today) {
        var preset = Preset.of(address.getSingleParameter("period").orElse(""));
        var period = preset == Preset.CUSTOM ? custom(address, today) : preset.endingOn(today);
        return new Asked(preset, period, address.getSingleParameter("store").filter(id -> !id.isBlank()));
    }

    Asked withStore(Optional<String> other) {
        return new Asked(preset, period, other);
    }

    QueryParameters address() {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("period", List.of(preset.tag()));
        if (preset == Preset.CUSTOM) {
            parameters.put("from", List.of(period.from().toString()));
            parameters.put("to", List.of(period.to().toString()));
        }
        store.ifPresent(id -> parameters.put("store", List.of(id)));
        return new QueryParameters(parameters);
    }

    /** The variables of the question. */
    Map<String, Object> variables(int listed) {
        var all = new LinkedHashMap<>(salesVariables());
        all.put("first", listed);
        return all;
    }

    /** The same where only the sales are asked for. */
    Map<String, Object> salesVariables() {
        var before = period.before();
        return Map.of(
                "from", period.from(),
                "to", period.to(),
                "previousFrom", before.from(),
                "previousTo", before.to(),
                "chartFrom", period.chartFrom());
    }

    private static Period custom(QueryParameters address, LocalDate today) {
        var usual = Preset.THIRTY_DAYS.endingOn(today);
        var from = address.getSingleParameter("from").map(Asked::day).orElse(usual.from());
        var to = address.getSingleParameter("to").map(Asked::day).orElse(today);
        return new Period(from, to);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new InvalidPeriodException("period.no-date");
        }
    }
}
