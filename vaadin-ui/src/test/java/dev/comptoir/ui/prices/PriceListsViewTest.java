package dev.comptoir.ui.prices;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PriceListsViewTest extends UiTest {

    @BeforeEach
    void forgetWhatWasAsked() {
        router.requests().clear();
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void theListsSayWhereAndWhenTheyCount() {
        open("price-lists");
        assertThat($(OfferRow.class).all().stream().map(UiTest::textOf))
                .hasSize(2)
                .anySatisfy(row -> assertThat(row)
                        .contains("Station shop", "8 prices", "Paris", "1 Nov 2026 – 31 Dec 2026", "Now"))
                .anySatisfy(row -> assertThat(row).contains("Prices of 2027", "All stores", "Coming"));
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aPriceIsSavedAsSoonAsItIsTyped() {
        open("price-lists/station");
        assertThat(text()).contains("Station shop", "White metal lantern", "otherwise £3.66");
        row(0).setValue(new BigDecimal("4.20"));
        settle();
        assertThat(set()).singleElement().isEqualTo(List.of(Map.of("productId", router.productId(1), "price", "4.20")));
        assertThat(text()).contains("Saved");
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aPriceThatCannotBeSaysWhy() {
        open("price-lists/station");
        row(0).setValue(new BigDecimal("-1"));
        settle();
        assertThat(row(0).isInvalid()).isTrue();
        assertThat(row(0).getErrorMessage()).contains("below zero");
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aProductIsAddedAndTakenOutAgain() {
        open("price-lists/station");
        $(TextField.class).single().setValue("globe");
        settle();
        test($(NativeButton.class).all().stream()
                        .filter(button -> button.getText().startsWith("Inflatable"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat($(PriceRow.class).all()).hasSize(9);
        row(0).setValue(new BigDecimal("2"));
        settle();
        test($(Button.class).all().stream()
                        .filter(button -> Objects.equals(
                                button.getElement().getAttribute("aria-label"), "Take out Inflatable political globe"))
                        .findFirst()
                        .orElseThrow())
                .click();
        settle();
        assertThat($(PriceRow.class).all()).hasSize(8);
        assertThat(set()).hasSize(2).last().asString().contains("price=null");
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aListOfAllStoresIsOnlyRead() {
        open("price-lists/2027");
        assertThat(text()).contains("also counts in stores that are not yours");
        assertThat($(PriceRow.class).all()).isNotEmpty();
        assertThat(row(0).isReadOnly()).isTrue();
        assertThat($(TextField.class).all()).isEmpty();
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aNewListLeadsToItsPrices() {
        open("price-lists");
        test($(Button.class).withText("New price list").single()).click();
        settle();
        test($(TextField.class).single()).setValue("Sundays");
        test($(Button.class).withText("Save").single()).click();
        settle();
        assertThat(getCurrentView()).isInstanceOf(PriceListView.class);
        assertThat(text()).contains("Sundays", "Paris");
    }

    @Test
    @SignedInAs(Persona.ADMIN)
    void aListThatIsNotThereIsSaidSo() {
        open("price-lists/none");
        assertThat(text()).contains("There is no such price list");
    }

    private BigDecimalField row(int index) {
        return $(BigDecimalField.class).all().get(index);
    }

    private List<Object> set() {
        return router.requests().stream()
                .filter(request -> request.operation().equals("SetListPrices"))
                .map(request -> ((Map<?, ?>) request.variables().get("input")).get("prices"))
                .<Object>map(prices -> prices)
                .toList();
    }
}
