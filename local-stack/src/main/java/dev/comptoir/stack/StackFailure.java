package dev.comptoir.stack;

import dev.comptoir.stack.text.Text;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Something the person at the keyboard has to know or to mend: a taken port, a missing jar, a service that does not
 * start. The message is a whole sentence in his language that says what to do; it is shown without a stack trace.
 */
public final class StackFailure extends RuntimeException {
    public StackFailure(@Nullable Throwable cause, String key, Object... arguments) {
        super(Text.of(key, arguments), cause);
    }

    public StackFailure(String key, Object... arguments) {
        this(null, key, arguments);
    }

    /** A file that could not be read or written. The message of such an exception is often the path alone. */
    public static StackFailure of(IOException failure) {
        var kind = failure.getClass().getSimpleName().replaceFirst("Exception$", "");
        return new StackFailure(failure, "stack.io", failure.getMessage(), kind);
    }
}
