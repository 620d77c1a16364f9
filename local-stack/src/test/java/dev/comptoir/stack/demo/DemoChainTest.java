package dev.comptoir.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoChainTest {
    @Test
    void theAccountsAreConfiguredWithTheIdsOfTheirStores() throws IOException {
        var chain = DemoChain.load();
        var environment = chain.accountsEnvironment();

        assertThat(environment)
                .containsEntry("COMPTOIR_DEMO_PASSWORD", chain.password())
                .containsEntry("COMPTOIR_DEMO_ACCOUNTS_0_USERNAME", "admin")
                .doesNotContainKey("COMPTOIR_DEMO_ACCOUNTS_0_STORES")
                .containsEntry("COMPTOIR_DEMO_ACCOUNTS_2_USERNAME", "manager.paris")
                .containsEntry("COMPTOIR_DEMO_ACCOUNTS_2_ROLES", "MANAGER")
                .containsEntry(
                        "COMPTOIR_DEMO_ACCOUNTS_2_STORES", chain.stores().get(1).id());
        assertThat(environment.get("COMPTOIR_DEMO_ACCOUNTS_1_STORES").split(","))
                .hasSize(6)
                .contains("00000000-0000-7000-8000-000000000001");
    }

    @Test
    void whatIsOnOfferIsSoldInTheDemo() throws IOException {
        var offers = DemoChain.load().offers();
        var sold = new String(
                DemoChain.class.getResourceAsStream("/demo/products.csv").readAllBytes(), StandardCharsets.UTF_8);
        assertThat(offers.promotions())
                .extracting(DemoOffers.DemoPromotion::kind)
                .contains("PERCENT", "AMOUNT", "BUY_N_GET_M", "BUNDLE");
        assertThat(offers.promotions())
                .flatExtracting(promotion -> promotion.parts() == null
                        ? promotion.products()
                        : List.copyOf(promotion.parts().keySet()))
                .allSatisfy(sku -> assertThat(sold).contains("\n" + sku + ","));
        assertThat(offers.priceList().prices().keySet())
                .allSatisfy(sku -> assertThat(sold).contains("\n" + sku + ","));
    }

    @Test
    void everyStoreHasATimeZoneAndATax() throws IOException {
        assertThat(DemoChain.load().stores()).hasSize(5).allSatisfy(store -> {
            assertThat(ZoneId.of(store.timeZone())).isNotNull();
            assertThat(store.taxes()).isNotEmpty();
        });
    }
}
