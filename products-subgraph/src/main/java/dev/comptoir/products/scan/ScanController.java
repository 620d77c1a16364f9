package dev.comptoir.products.scan;

import dev.comptoir.products.product.Product;
import dev.comptoir.products.product.Products;
import dev.comptoir.products.refusal.CatalogueRefusal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class ScanController {

    private final Scanning scanning;
    private final ScaleCodes codes;
    private final Products products;

    ScanController(Scanning scanning, ScaleCodes codes, Products products) {
        this.scanning = scanning;
        this.codes = codes;
        this.products = products;
    }

    record SetScaleCodeInput(UUID productId, @Nullable String code, ScaleCode.@Nullable Kind kind) {}

    @QueryMapping
    Optional<Scanned> scan(@Argument String code, @Argument UUID storeId) {
        return scanning.scan(code, storeId);
    }

    @MutationMapping
    Object setScaleCode(@Argument SetScaleCodeInput input, Locale locale) {
        return CatalogueRefusal.answer(locale, () -> {
            if (input.code() == null) {
                codes.take(input.productId());
            } else {
                codes.set(input.productId(), input.code().strip(), input.kind());
            }
            return products.byId(input.productId()).orElseThrow();
        });
    }

    @BatchMapping(typeName = "Product", field = "scaleCode")
    Map<Product, ScaleCode> ofProducts(List<Product> asked) {
        var found = codes.of(asked.stream().map(Product::id).toList());
        var answer = new HashMap<Product, ScaleCode>();
        asked.forEach(
                product -> Optional.ofNullable(found.get(product.id())).ifPresent(code -> answer.put(product, code)));
        return answer;
    }
}
