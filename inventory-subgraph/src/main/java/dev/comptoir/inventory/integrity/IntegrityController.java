package dev.comptoir.inventory.integrity;

import dev.comptoir.starter.errors.Messages;
import java.util.Locale;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The truth of the stock, for those who answer for it. */
@Controller
class IntegrityController {

    private final IntegrityCheck check;

    IntegrityController(IntegrityCheck check) {
        this.check = check;
    }

    @QueryMapping
    StockIntegrity stockIntegrity() {
        return check.run();
    }

    @SchemaMapping
    boolean holds(StockIntegrity integrity) {
        return integrity.holds();
    }

    @SchemaMapping
    String name(IntegrityRule rule) {
        return rule.name();
    }

    @SchemaMapping
    String description(IntegrityRule rule, Locale locale) {
        return Messages.text(locale, "integrity." + rule.name());
    }
}
