package dev.comptoir.products.promotion;

import dev.comptoir.products.product.Product;
import dev.comptoir.products.product.Products;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

@Controller
class PromotionController {

    private final Products products;

    PromotionController(Products products) {
        this.products = products;
    }

    @BatchMapping(typeName = "BundlePart", field = "product")
    Map<BundlePart, Product> ofParts(List<BundlePart> parts) {
        var found = products.byIds(parts.stream().map(BundlePart::productId).collect(Collectors.toSet()));
        return parts.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), part -> found.get(part.productId())));
    }
}
