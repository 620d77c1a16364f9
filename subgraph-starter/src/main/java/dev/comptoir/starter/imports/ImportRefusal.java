package dev.comptoir.starter.imports;

import dev.comptoir.starter.errors.Messages;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken.
 *
 * @param row its number in the file, where the header is row 1
 * @param column the column at fault as the file names it, null when it is the whole row
 */
public record ImportRefusal(long row, @Nullable String column, String key, List<Object> arguments) {

    public String reason(Locale locale) {
        return Messages.text(locale, key, arguments.toArray());
    }
}
