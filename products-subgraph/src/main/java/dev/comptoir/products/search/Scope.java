package dev.comptoir.products.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of the catalogue that is listed.
 *
 * @param categoryId this category and those below it; null for all
 */
record Scope(@Nullable UUID categoryId, boolean includeArchived) {

    /** The condition on a row of {@code product}; its parameters are {@code categoryId} and {@code includeArchived}. */
    static final String CONDITION = """
            (:includeArchived or not product.archived)
            and (cast(:categoryId as uuid) is null or product.category_id in (
                select below.id
                from category top
                join category below on below.path_key = top.path_key
                    or starts_with(below.path_key, top.path_key || chr(31))
                where top.id = cast(:categoryId as uuid)))""";
}
