package dev.comptoir.products.product;

import dev.comptoir.products.barcode.Barcode;
import dev.comptoir.starter.errors.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProductController {

    private static final int MOST_AT_ONCE = 1_000;

    private final Products products;

    ProductController(Products products) {
        this.products = products;
    }

    @QueryMapping
    Optional<Product> product(@Argument UUID id) {
        return products.byId(id);
    }

    @QueryMapping
    Optional<Product> productByBarcode(@Argument String barcode) {
        return products.byBarcode(new Barcode(barcode));
    }

    @QueryMapping
    List<@Nullable Product> productsBySku(@Argument List<String> skus) {
        if (skus.size() > MOST_AT_ONCE) {
            throw Refusal.badInput("skus.too-many", skus.size(), MOST_AT_ONCE);
        }
        var asked = skus.stream().map(Sku::new).toList();
        var found = products.bySkus(asked);
        return asked.stream().map(found::get).toList();
    }

    @QueryMapping
    List<@Nullable Product> productsById(@Argument List<UUID> ids) {
        if (ids.size() > MOST_AT_ONCE) {
            throw Refusal.badInput("skus.too-many", ids.size(), MOST_AT_ONCE);
        }
        return product(ids);
    }

    @EntityMapping
    List<@Nullable Product> product(@Argument List<UUID> idList) {
        var found = products.byIds(idList);
        return idList.stream().map(found::get).toList();
    }
}
