package dev.comptoir.products.search;

import dev.comptoir.products.product.Product;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.PageRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class SearchController {

    private static final int LONGEST_PAGE = 100;

    private final ProductSearch search;
    private final ProductList list;

    SearchController(ProductSearch search, ProductList list) {
        this.search = search;
        this.list = list;
    }

    @QueryMapping("products")
    Connection<Product> products(
            @Argument("search") @Nullable String typed,
            @Argument @Nullable UUID categoryId,
            @Argument boolean includeArchived,
            @Argument int first,
            @Argument @Nullable String after) {
        var scope = new Scope(categoryId, includeArchived);
        var page = PageRequest.of(first, after, LONGEST_PAGE);
        return SearchText.in(typed).map(text -> search.page(text, scope, page)).orElseGet(() -> list.page(scope, page));
    }
}
