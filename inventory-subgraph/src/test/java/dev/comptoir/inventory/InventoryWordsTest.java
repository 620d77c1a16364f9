package dev.comptoir.inventory;

import dev.comptoir.starter.test.BundlesHaveEqualKeys;
import dev.comptoir.starter.test.SchemaIsDescribed;
import dev.comptoir.starter.test.SubgraphTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

@SubgraphTest
class InventoryWordsTest {

    @Autowired
    private GraphQlSource source;

    @Test
    void everythingIsSaidInBothLanguages() {
        BundlesHaveEqualKeys.in("messages/inventory");
    }

    @Test
    void everythingInTheGraphIsDescribed() {
        SchemaIsDescribed.in(source.schema());
    }
}
