package dev.comptoir.ui.format;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A field for a day whose calendar speaks the reader's language. */
public final class LocalDatePicker {
    private LocalDatePicker() {}

    public static DatePicker labelled(String labelKey) {
        var ui = UI.getCurrentOrThrow();
        var picker = new DatePicker(ui.getTranslation(labelKey));
        picker.setLocale(ui.getLocale());
        picker.setI18n(calendar(ui.getLocale())
                .setToday(ui.getTranslation("date.today"))
                .setCancel(ui.getTranslation("action.cancel"))
                .setBadInputErrorMessage(ui.getTranslation("date.bad"))
                .setMaxErrorMessage(ui.getTranslation("date.future")));
        return picker;
    }

    private static DatePickerI18n calendar(Locale locale) {
        var symbols = DateFormatSymbols.getInstance(locale);
        return new DatePickerI18n()
                .setMonthNames(List.of(symbols.getMonths()).subList(0, 12))
                .setWeekdays(withoutTheEmptyFirst(symbols.getWeekdays()))
                .setWeekdaysShort(withoutTheEmptyFirst(symbols.getShortWeekdays()))
                .setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % DayOfWeek.values().length);
    }

    private static List<String> withoutTheEmptyFirst(String[] names) {
        return Arrays.asList(names).subList(1, names.length);
    }
}
