package dev.comptoir.ui.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.shell.NotAllowedView;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoresViewTest extends UiTest {

    @BeforeEach
    void forgetWhatWasAsked() {
        router.requests().clear();
    }

    @Test
    @SignedInAs(Persona.ADMIN)
    void everyStoreSaysWhatItPrintsAndWhatItsReceiptsLack() {
        open("stores");

        assertThat(text())
                .contains(
                        "Paris · PAR1",
                        "12 Rue de la Paix, 75002 · Paris",
                        "VAT 20%, no. GB 123 4567 89",
                        "Receipts in French");
        assertThat(textOf(row("London"))).contains("counting with sums shown").doesNotContain("No address");
        assertThat(textOf(row("Berlin"))).contains("blind counting", "No address", "No tax number");
    }

    @Test
    @SignedInAs(Persona.ADMIN)
    void aStoreIsSavedWhole() {
        open("stores");
        choose("Berlin");
        field("Street and postal code").setValue("Torstraße 1, 10119");
        field("Tax number").setValue("DE 123456789");
        $(BigDecimalField.class).single().setValue(new BigDecimal("9.975"));
        box("Cashiers count blind").setValue(false);
        press("Save");

        assertThat(sent("SaveStore"))
                .singleElement()
                .isEqualTo(Map.of(
                        "id",
                        router.storeId("Berlin"),
                        "name",
                        "Berlin",
                        "code",
                        "BER1",
                        "address",
                        "Torstraße 1, 10119",
                        "city",
                        "Berlin",
                        "timeZone",
                        "Europe/London",
                        "language",
                        "EN",
                        "pricesIncludeTax",
                        true,
                        "blindCount",
                        false,
                        "taxes",
                        List.of(Map.of(
                                "name", "VAT", "rate", "0.09975", "compound", false, "number", "DE 123456789"))));
        assertThat(text())
                .contains("Saved: Berlin", "VAT 9.975%, no. DE 123456789")
                .doesNotContain("No address");
    }

    @Test
    @SignedInAs(Persona.ADMIN)
    void whatCannotBeIsSaidAtItsFieldAndNotSent() {
        open("stores");
        choose("Berlin");
        field("Name").setValue(" ");
        field("Code").setValue("par1");
        field("Name on the receipt").setValue("");
        $(BigDecimalField.class).single().setValue(new BigDecimal("100.5"));
        press("Save");

        assertThat(field("Name").getErrorMessage()).isEqualTo("Give the store a name.");
        assertThat(field("Code").getErrorMessage()).startsWith("Another store already has this code");
        assertThat(field("Name on the receipt").isInvalid()).isTrue();
        assertThat($(BigDecimalField.class).single().getErrorMessage()).contains("from 0 to 100");
        assertThat(sent("SaveStore")).isEmpty();
        field("Code").setValue("B 1");
        assertThat(field("Code").isInvalid()).isFalse();
        press("Save");
        assertThat(field("Code").getErrorMessage()).startsWith("Use 1 to 20 letters");
    }

    @Test
    @SignedInAs(Persona.ADMIN)
    @SuppressWarnings("unchecked")
    void aZoneThatIsSettledIsSaidAtTheZone() {
        open("stores");
        choose("Paris");
        ComboBox<String> zone = $(ComboBox.class).single();
        zone.setValue("Europe/Paris");
        press("Save");

        assertThat(zone.isInvalid()).isTrue();
        assertThat(zone.getErrorMessage()).contains("Paris has sold goods already");
        assertThat($(Dialog.class).all()).hasSize(1);
    }

    @Test
    @SignedInAs(Persona.ADMIN)
    void aNewStoreIsOpenedWithTaxesOfItsOwn() {
        open("stores");
        press("New store");
        field("Name").setValue("Montréal");
        field("Code").setValue("MTL1");
        press("Add a tax");
        field("Name on the receipt").setValue("TPS");
        $(BigDecimalField.class).single().setValue(new BigDecimal("5"));
        press("Save");

        assertThat(sent("SaveStore")).singleElement().satisfies(input -> assertThat(input)
                .containsEntry("blindCount", true)
                .containsEntry("taxes", List.of(Map.of("name", "TPS", "rate", "0.05", "compound", false)))
                .doesNotContainKeys("address", "city"));
        assertThat(text()).contains("Saved: Montréal", "Montréal · MTL1");
    }

    @Test
    @SignedInAs(Persona.ADMIN)
    void theCodeOfAScaleIsSetAndTakenAway() {
        open("stores");
        search("lantern");
        assertThat(text()).contains("Scales know it as 00042, and print the weight");
        choose("White metal lantern");
        assertThat(text()).contains("A label 20 00042 01250 is then read as 1.250 kg.");
        field("Code on the scale").setValue("4");
        press("Save");
        assertThat(field("Code on the scale").getErrorMessage()).contains("five digits");
        field("Code on the scale").setValue("00007");
        press("Save");
        assertThat(field("Code on the scale").getErrorMessage()).contains("is that of Stars gift tape");
        field("Code on the scale").setValue("00043");
        press("Save");
        assertThat(text()).contains("Saved: White metal lantern", "Scales know it as 00043");
        choose("White metal lantern");
        press("Take the code away");
        assertThat(text()).contains("No code yet");
        assertThat(sent("SetScaleCode").getLast()).isEqualTo(Map.of("productId", router.productId(1)));
    }

    @Test
    @SignedInAs(Persona.ADMIN)
    void noScaleWeighsWhatIsSoldByThePieceAndOnlyPricesWhatIsMeasured() {
        open("stores");
        search("lunch box");
        assertThat(text()).contains("Sold by the piece");
        assertThat(row("Spaceboy lunch box").isEnabled()).isFalse();
        search("stars gift tape");
        choose("Stars gift tape");
        field("Code on the scale").setValue("00050");
        assertThat(text()).contains("The price").doesNotContain("The weight");
        press("Save");
        assertThat(sent("SetScaleCode")).singleElement().satisfies(input -> assertThat(input)
                .containsEntry("kind", "PRICE"));
    }

    @Test
    @SignedInAs(Persona.ADMIN)
    void whileSalesDoesNotAnswerThePageSaysSoInFrench() {
        speak(Locale.FRANCE);
        router.graph().breakDown("sales");
        open("stores");
        assertThat(text()).contains("Magasins", "Codes des balances", "Réessayer");
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void storesAreForAdministrators() {
        open("stores");
        assertThat(getCurrentView()).isInstanceOf(NotAllowedView.class);
    }

    private NativeButton row(String begin) {
        return $(NativeButton.class).withClassName("pick").all().stream()
                .filter(pick -> textOf(pick).strip().startsWith(begin))
                .findFirst()
                .orElseThrow();
    }

    private void choose(String begin) {
        test(row(begin)).click();
        settle();
    }

    private void search(String words) {
        $(TextField.class).withClassName("search-field").single().setValue(words);
        settle();
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Checkbox box(String label) {
        return $(Checkbox.class).all().stream()
                .filter(box -> label.equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String begin) {
        test($(Button.class).all().stream()
                        .filter(button -> button.getText().startsWith(begin))
                        .findFirst()
                        .orElseThrow())
                .click();
        settle();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> sent(String operation) {
        return router.requests().stream()
                .filter(request -> request.operation().equals(operation))
                .map(request -> (Map<String, Object>) request.variables().get("input"))
                .toList();
    }
}
