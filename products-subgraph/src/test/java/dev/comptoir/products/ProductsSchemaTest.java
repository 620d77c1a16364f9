package dev.comptoir.products;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.starter.test.BundlesHaveEqualKeys;
import dev.comptoir.starter.test.SchemaIsDescribed;
import dev.comptoir.starter.test.SubgraphTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class ProductsSchemaTest {

    @Autowired
    private GraphQlSource source;

    @Autowired
    private JdbcClient database;

    @Test
    void everyFieldSaysWhatItMeans() {
        SchemaIsDescribed.in(source.schema());
    }

    @Test
    void bothLanguagesSayTheSame() {
        BundlesHaveEqualKeys.in("messages/products");
    }

    @Test
    void everyForeignKeyHasAnIndex() {
        var without = database.sql("""
                        select conrelid::regclass || ' ' || conname from pg_constraint c
                        where contype = 'f' and not exists (
                            select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])""").query(String.class).list();
        assertThat(without).isEmpty();
    }
}
