package dev.comptoir.starter.graphql;

import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.ids.Ids;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.TypeDescriptor;

/** From what GraphQL hands over to what controllers take, for arguments and entity keys alike. */
final class ArgumentConversion extends ApplicationConversionService {

    ArgumentConversion() {
        addConverter(OffsetDateTime.class, Instant.class, OffsetDateTime::toInstant);
    }

    /**
     * Stricter about ids than a converter could be: what a converter throws makes Spring try a property editor next,
     * which takes {@code 1-1-1-1-1} for an id and an empty text for none.
     */
    @Override
    public @Nullable Object convert(@Nullable Object source, @Nullable TypeDescriptor from, TypeDescriptor to) {
        if (to.getType() == UUID.class && source instanceof String text && !Ids.isId(text)) {
            throw Refusal.badInput("id.malformed", text.length() <= 60 ? text : text.substring(0, 60) + "…");
        }
        return super.convert(source, from, to);
    }
}
