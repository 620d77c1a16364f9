package dev.comptoir.starter.graphql;

import dev.comptoir.starter.errors.Messages;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.util.Locale;

/**
 * What the scalars have in common: literals and variables are read alike, as text or a number, and what is malformed is
 * refused in the caller's language.
 *
 * @param <T> the Java type that controllers get
 */
abstract class ValueCoercing<T> implements Coercing<T, Object> {

    /** Refuses by a {@link Malformed}; the input is a String, or a number of a JSON document. */
    abstract T read(Object input);

    /** What is written as JSON; throws {@link IllegalArgumentException} for a value of another type. */
    abstract Object write(Object value);

    /** The literal of a schema or a document for this value. */
    Value<?> literal(Object written) {
        return new StringValue(written.toString());
    }

    @Override
    public final Object serialize(Object value, GraphQLContext context, Locale locale) {
        try {
            return write(value);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new CoercingSerializeException("%s cannot be written".formatted(value.getClass()), e);
        }
    }

    @Override
    public final T parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return read(input);
        } catch (Malformed e) {
            throw new CoercingParseValueException(e.text(locale, input));
        }
    }

    @Override
    public final T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        Object value =
                switch (input) {
                    case StringValue text -> text.getValue();
                    case IntValue number -> number.getValue();
                    case FloatValue number -> number.getValue();
                    default -> input;
                };
        try {
            return read(value);
        } catch (Malformed e) {
            throw new CoercingParseLiteralException(
                    e.text(locale, value == input ? input.getClass().getSimpleName() : value));
        }
    }

    @Override
    public final Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return literal(write(parseValue(input, context, locale)));
    }

    /** An input that is refused, by the key of the reason. */
    static final class Malformed extends RuntimeException {

        Malformed(String key) {
            super(key, null, false, false);
        }

        String text(Locale locale, Object input) {
            String text = String.valueOf(input);
            return Messages.text(locale, getMessage(), text.length() <= 60 ? text : text.substring(0, 60) + "…");
        }
    }
}
