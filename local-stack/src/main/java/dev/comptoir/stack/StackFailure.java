package dev.comptoir.stack;

import dev.comptoir.stack.text.Text;
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
}
