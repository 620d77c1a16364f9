package dev.comptoir.ui.products;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductViewTest extends UiTest {

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aManagerSeesWhereItIsAndWhatItCost() {
        open("products/" + router.productId(1));
        assertThat(text())
                .contains("White metal lantern", "20737", "Here, Paris", "Central warehouse", "Other stores", "Berlin")
                .contains("Prices until now", "Autumn promotion", "Margaux Delacroix", "by the system");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aCashierSeesNoPricesOfThePast() {
        open("products/" + router.productId(1));
        assertThat(text()).contains("White metal lantern", "Here, Paris").doesNotContain("Prices until now");
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void allOfItIsInFrench() {
        speak(Locale.FRANCE);
        open("products/" + router.productId(1));
        assertThat(text()).contains("Ici, Paris", "Entrepôt central", "Autres magasins", "hors taxes", "En rupture");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void withoutTheInventoryTheProductIsShownAndStockSaysWhy() {
        router.graph().breakDown("inventory");
        open("products/" + router.productId(1));
        assertThat(text()).contains("White metal lantern", "£", "Unavailable: inventory", "Try again");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aServiceHasNoStock() {
        open("products/" + router.productId(49));
        assertThat(text()).contains("No stock is kept of it");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void anUnknownProductIsSaidToBeUnknown() {
        open("products/" + UUID.randomUUID());
        assertThat(text()).contains("There is no such product");
    }
}
