package dev.comptoir.starter.graphql;

import dev.comptoir.starter.ids.Ids;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.ConversionService;

/** From what GraphQL hands over to what controllers take, for arguments and entity keys alike. */
final class ArgumentConversion {

    private ArgumentConversion() {}

    static ConversionService service() {
        var service = new ApplicationConversionService();
        service.addConverter(String.class, UUID.class, ArgumentConversion::id);
        service.addConverter(OffsetDateTime.class, Instant.class, OffsetDateTime::toInstant);
        return service;
    }

    /** Stricter than the converter it replaces, which takes {@code 1-1-1-1-1} and an empty text. */
    private static UUID id(String text) {
        if (!Ids.isId(text)) {
            throw new IllegalArgumentException("no UUID");
        }
        return UUID.fromString(text);
    }
}
