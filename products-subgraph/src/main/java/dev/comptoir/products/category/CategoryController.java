package dev.comptoir.products.category;

import dev.comptoir.products.product.Product;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class CategoryController {

    private final Categories categories;

    CategoryController(Categories categories) {
        this.categories = categories;
    }

    @QueryMapping
    List<Category> categories() {
        return categories.all();
    }

    @EntityMapping
    List<@Nullable Category> category(@Argument List<UUID> idList) {
        var found = categories.byIds(idList);
        return idList.stream().map(found::get).toList();
    }

    @BatchMapping(typeName = "Product", field = "category")
    Map<Product, Category> ofProducts(List<Product> products) {
        return related(products, Product::categoryId);
    }

    @BatchMapping(typeName = "Category", field = "parent")
    Map<Category, Category> parents(List<Category> children) {
        return related(children, Category::parentId);
    }

    /** The category that each of these points to; those that point to none are left out. */
    private <T> Map<T, Category> related(List<T> from, Function<T, @Nullable UUID> pointer) {
        var ids = from.stream().map(pointer).filter(Objects::nonNull).collect(Collectors.toSet());
        var found = ids.isEmpty() ? Map.<UUID, Category>of() : categories.byIds(ids);
        var related = new HashMap<T, Category>();
        for (T one : from) {
            UUID id = pointer.apply(one);
            if (id != null && found.containsKey(id)) {
                related.put(one, found.get(id));
            }
        }
        return related;
    }
}
