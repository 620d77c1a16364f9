package dev.comptoir.products.upsert;

import dev.comptoir.products.price.CompanyCurrency;
import dev.comptoir.products.product.Product;
import dev.comptoir.products.upsert.Upserted.Created;
import dev.comptoir.products.upsert.Upserted.Recorded;
import dev.comptoir.products.upsert.Upserted.Updated;
import java.util.List;
import java.util.Locale;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class UpsertController {

    private final UpsertingAllOrNone upserting;
    private final CompanyCurrency currency;

    UpsertController(UpsertingAllOrNone upserting, CompanyCurrency currency) {
        this.upserting = upserting;
        this.currency = currency;
    }

    record UpsertProductsResult(List<Product> products, long created, long updated) {}

    @MutationMapping
    UpsertProductsResult upsertProducts(@Argument UpsertProductsInput input, Locale locale) {
        List<Recorded> outcomes = upserting.upsert(input.drafts(currency, locale), input.existing());
        return new UpsertProductsResult(
                outcomes.stream().map(Recorded::product).toList(),
                outcomes.stream().filter(Created.class::isInstance).count(),
                outcomes.stream().filter(Updated.class::isInstance).count());
    }
}
