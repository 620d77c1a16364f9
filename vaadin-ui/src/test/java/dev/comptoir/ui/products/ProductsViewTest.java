package dev.comptoir.ui.products;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyPressEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProductsViewTest extends UiTest {

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aCashierBeginsWithProductsAndTheStockOfHisStore() {
        open("");
        assertThat(getCurrentView()).isInstanceOf(ProductsView.class);
        assertThat(text())
                .contains("Products and stock", "Paris", "White hanging heart", "£")
                .doesNotContain("Dashboard", "Import");
        assertThat(router.requests().getLast().variables()).containsEntry("withStock", true);
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void theWordsStandInTheAddress() {
        open("products?q=lantern");
        assertThat($(ResultRow.class).all()).hasSize(1);
        assertThat($(TextField.class).single().getValue()).isEqualTo("lantern");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void typingSearches() {
        open("products");
        test($(TextField.class).single()).setValue("alarm clock");
        settle();
        assertThat($(ResultRow.class).all()).hasSize(3);
        assertThat(text()).contains("3 products", "Alarm clock bakelike pink");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void theListGrowsByPagesUntilItsEnd() {
        open("products");
        assertThat($(ResultRow.class).all()).hasSize(25);
        test($(Button.class).withText("Show more").single()).click();
        settle();
        assertThat($(ResultRow.class).all()).hasSize(50);
        assertThat($(Button.class).withText("Show more").exists()).isFalse();
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aScannedBarcodeOpensItsProduct() {
        open("products");
        scan("5012345000138");
        assertThat(getCurrentView()).isInstanceOf(ProductView.class);
        assertThat(text()).contains("White metal lantern", "5012345000138");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aWholeSkuOpensItsProductAndHalfOfOneDoesNot() {
        open("products?q=2073");
        scan("2073");
        assertThat(getCurrentView()).isInstanceOf(ProductsView.class);
        open("products?q=20737");
        scan("20737");
        assertThat(getCurrentView()).isInstanceOf(ProductView.class);
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void nothingFoundSaysWhatToTry() {
        speak(Locale.FRANCE);
        open("products?q=zzz");
        assertThat(text()).contains("Rien trouvé pour « zzz »", "Essayez moins de mots");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void withoutTheInventoryPricesAreShownAndStockIsNotKnown() {
        router.graph().breakDown("inventory");
        open("products?q=lantern");
        assertThat(text()).contains("Unavailable: inventory", "White metal lantern", "£", "Not known now");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void withoutTheSalesTheStoreOfTheTokenServes() {
        router.graph().breakDown("sales");
        open("products?q=lantern");
        assertThat(text()).contains("White metal lantern").doesNotContain("Not known now");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void withoutTheProductsThePageSaysSo() {
        router.graph().breakDown("products");
        open("products");
        assertThat(text()).contains("Unavailable: products", "Try again");
    }

    private void scan(String typed) {
        var field = $(TextField.class).single();
        if (!field.getValue().equals(typed)) {
            test(field).setValue(typed);
        }
        ComponentUtil.fireEvent(
                field, new KeyPressEvent(field, Key.ENTER.getKeys().getFirst()));
        settle();
    }
}
