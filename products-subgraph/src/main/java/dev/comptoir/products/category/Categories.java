package dev.comptoir.products.category;

import dev.comptoir.products.sql.SqlArray;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tree of categories. Each question is one statement, however many categories it is about. */
@Component
public class Categories {

    /** What {@link #read} needs, of the table {@code category}. */
    public static final String COLUMNS = "category.id, category.parent_id, category.path";

    private static final String SELECT = "select %s from category ".formatted(COLUMNS);

    private final JdbcClient database;

    Categories(JdbcClient database) {
        this.database = database;
    }

    /** The whole tree: parents before children, by name, accents aside. */
    List<Category> all() {
        return database.sql(SELECT + "order by fold(path_key), path_key")
                .query(Categories::read)
                .list();
    }

    /** Those of these categories that exist, by id. */
    public Map<UUID, Category> byIds(Collection<UUID> ids) {
        return database
                .sql(SELECT + "where id = any(cast(:ids as uuid[]))")
                .param("ids", SqlArray.of(ids))
                .query(Categories::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Category::id, Function.identity()));
    }

    /** The part of the tree that these paths lie in. */
    public Growth around(Collection<CategoryPath> paths) {
        String[] keys = paths.stream()
                .flatMap(path -> path.fromTheTop().stream())
                .map(CategoryPath::key)
                .distinct()
                .toArray(String[]::new);
        return new Growth(
                keys.length == 0
                        ? Map.of()
                        : database
                                .sql(SELECT + "where path_key = any(cast(:keys as text[]))")
                                .param("keys", keys)
                                .query(Categories::read)
                                .list()
                                .stream()
                                .collect(Collectors.toMap(Category::at, Function.identity())));
    }

    /** Makes what is missing; the caller keeps others from making the same at the same time. */
    public void grow(Growth growth) {
        insert(growth.missing());
    }

    private void insert(List<Category> categories) {
        if (categories.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into category (id, parent_id, name, path, path_key)
                        select id, parent_id, name, string_to_array(path, chr(31)), path_key
                        from unnest(cast(:ids as uuid[]), cast(:parents as uuid[]), cast(:names as text[]),
                            cast(:paths as text[]), cast(:keys as text[])) as made (id, parent_id, name, path, path_key)""")
                .param("ids", column(categories, Category::id))
                .param("parents", column(categories, Category::parentId))
                .param("names", column(categories, Category::name))
                .param("paths", column(categories, category -> category.at().joined()))
                .param("keys", column(categories, category -> category.at().key()))
                .update();
    }

    private static @Nullable String[] column(List<Category> categories, Function<Category, @Nullable Object> value) {
        return SqlArray.of(categories.stream().map(value).toList());
    }

    /** A row mapper; the row number is not looked at. */
    public static Category read(ResultSet row, int number) throws SQLException {
        String[] path = (String[]) row.getArray("path").getArray();
        return new Category(
                row.getObject("id", UUID.class),
                row.getObject("parent_id", UUID.class),
                new CategoryPath(List.of(path)));
    }
}
