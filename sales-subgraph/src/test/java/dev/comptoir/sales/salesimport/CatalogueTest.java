package dev.comptoir.sales.salesimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.imports.ImportRefused;
import dev.comptoir.starter.serviceclient.ServiceGraphQl;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void aCatalogueThatStaysAwayEndsTheImportWithAReason() {
        var catalogue = new Catalogue(thatAnswers(Refusal.unavailable("products")), Duration.ofMillis(10));

        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> catalogue.idsOf(List.of(new FileProduct("MUG")), Services.NONE, 2))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("sales-import.products-unavailable"));
    }

    @Test
    void anErrorOfTheCatalogueIsNotTriedAgain() {
        var bug = new IllegalArgumentException("bug");

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Catalogue(thatAnswers(bug), Duration.ofMinutes(5))
                        .idsOf(List.of(new FileProduct("MUG")), Services.NONE, 2))
                .isSameAs(bug);
    }

    @Test
    void aProductIsCalledWhatMostOfItsRowsCallIt() {
        var product = new FileProduct("MUG");
        List.of("", "A mug", "damaged?", "Red mug", "Red mug", "A mug", "Red mug")
                .forEach(product::named);

        assertThat(product.name()).contains("Red mug");
        assertThat(new FileProduct("POT").name()).isEmpty();
    }

    @Test
    void aProductCostsWhatItsLastSaleWasForUnlessItWasGivenAway() {
        var product = new FileProduct("MUG");
        product.soldFor(new BigDecimal("2.50"), 100);
        product.soldFor(new BigDecimal("3.005"), 300);
        product.soldFor(new BigDecimal("9"), 200);
        product.soldFor(BigDecimal.ZERO, 400);

        assertThat(product.price(2)).isEqualTo("3.01");
    }

    @Test
    void servicesAreNamedByCodeOrByBeginning() {
        Services services = Services.parse("post, GIFT_*,, BANK CHARGES");

        assertThat(services.include("POST")).isTrue();
        assertThat(services.include("GIFT_0001_20")).isTrue();
        assertThat(services.include("BANK CHARGES")).isTrue();
        assertThat(services.include("POSTER")).isFalse();
        assertThat(Services.parse("*").include("MUG")).isFalse();
    }

    private static ServiceGraphQl thatAnswers(RuntimeException failure) {
        return (ServiceGraphQl) Proxy.newProxyInstance(
                ServiceGraphQl.class.getClassLoader(), new Class<?>[] {ServiceGraphQl.class}, (proxy, method, args) -> {
                    throw failure;
                });
    }
}
