package dev.comptoir.sales;

import dev.comptoir.starter.test.BundlesHaveEqualKeys;
import dev.comptoir.starter.test.SchemaIsDescribed;
import dev.comptoir.starter.test.SubgraphTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

@SubgraphTest
class SalesSchemaTest {

    @Autowired
    GraphQlSource source;

    @Test
    void everythingInTheSchemaIsDescribed() {
        SchemaIsDescribed.in(source.schema());
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        BundlesHaveEqualKeys.in("messages/sales");
    }
}
