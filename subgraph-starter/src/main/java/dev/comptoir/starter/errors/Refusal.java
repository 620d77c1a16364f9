package dev.comptoir.starter.errors;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request that is not carried out, with the reason as a key of the message bundles and its arguments. The caller gets
 * it as a GraphQL error in his own language. What the <em>business</em> refuses is no Refusal but a member of the
 * mutation's result union.
 */
public final class Refusal extends RuntimeException {

    private final ErrorCode code;
    private final String key;
    private final transient List<Object> arguments;

    private Refusal(ErrorCode code, String key, Object[] arguments, @Nullable Throwable cause) {
        super("%s: %s".formatted(code, Messages.text(Locale.ENGLISH, key, arguments)), cause, false, cause != null);
        this.code = code;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public static Refusal badInput(String key, Object... arguments) {
        return new Refusal(ErrorCode.BAD_USER_INPUT, key, arguments, null);
    }

    public static Refusal forbidden(String key, Object... arguments) {
        return new Refusal(ErrorCode.FORBIDDEN, key, arguments, null);
    }

    public static Refusal unauthenticated(String key, Object... arguments) {
        return new Refusal(ErrorCode.UNAUTHENTICATED, key, arguments, null);
    }

    /** Another service, named as people know it ("inventory"), does not answer. */
    public static Refusal unavailable(String service) {
        return new Refusal(ErrorCode.SUBGRAPH_UNAVAILABLE, "service.unavailable", new Object[] {service}, null);
    }

    public static Refusal unavailable(String service, Throwable cause) {
        return new Refusal(ErrorCode.SUBGRAPH_UNAVAILABLE, "service.unavailable", new Object[] {service}, cause);
    }

    public ErrorCode code() {
        return code;
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** The reason as the caller reads it. */
    public String text(Locale locale) {
        return Messages.text(locale, key, arguments.toArray());
    }
}
