package dev.comptoir.ui.prices;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import dev.comptoir.ui.format.LocalDatePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From when to when: days, and times for those who want them. The last day counts whole. */
class TermFields extends Div {
    private final DatePicker from = LocalDatePicker.labelled("offer.from");
    private final TimePicker fromTime = time("offer.time.start");
    private final DatePicker until = LocalDatePicker.labelled("offer.until");
    private final TimePicker untilTime = time("offer.time.end");
    private final Paragraph zoneHint = new Paragraph();
    private ZoneId zone;

    TermFields(ZoneId zone) {
        this.zone = zone;
        addClassName("offer-term");
        from.setRequiredIndicatorVisible(true);
        until.setPlaceholder(getTranslation("offer.until.open"));
        until.setClearButtonVisible(true);
        from.addValueChangeListener(change -> until.setMin(change.getValue()));
        zoneHint.addClassName("search-hint");
        add(from, fromTime, until, untilTime, zoneHint);
        in(zone);
    }

    /** What was typed is meant in this zone. */
    void in(ZoneId other) {
        zone = other;
        zoneHint.setText(getTranslation("offer.zone", other.getId()));
    }

    void show(OffsetDateTime start, @Nullable OffsetDateTime end) {
        var first = Day.beginning(start, zone);
        from.setValue(first.date());
        fromTime.setValue(first.time());
        var last = end == null ? null : Day.end(end, zone);
        until.setValue(last == null ? null : last.date());
        untilTime.setValue(last == null ? null : last.time());
    }

    void begins(LocalDate day) {
        from.setValue(day);
    }

    /** Whether it can be: a first day, and an end after it. */
    boolean check() {
        from.setInvalid(from.isEmpty());
        if (from.isEmpty() || until.isInvalid()) {
            return false;
        }
        var reversed = !until.isEmpty() && !end().isAfter(start());
        until.setInvalid(reversed);
        until.setErrorMessage(getTranslation("offer.reversed"));
        return !reversed;
    }

    void into(Map<String, Object> input) {
        input.put("startsAt", start().toString());
        if (!until.isEmpty()) {
            input.put("endsAt", end().toString());
        }
    }

    private OffsetDateTime start() {
        return new Day(Objects.requireNonNull(from.getValue()), fromTime.getValue()).asBeginning(zone);
    }

    private OffsetDateTime end() {
        return new Day(Objects.requireNonNull(until.getValue()), untilTime.getValue()).asEnd(zone);
    }

    private TimePicker time(String whenEmpty) {
        var picker = new TimePicker(getTranslation("offer.time"));
        picker.setLocale(getLocale());
        picker.setStep(Duration.ofMinutes(30));
        picker.setPlaceholder(getTranslation(whenEmpty));
        picker.setClearButtonVisible(true);
        return picker;
    }
}
