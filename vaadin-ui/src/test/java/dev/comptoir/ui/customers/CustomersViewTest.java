package dev.comptoir.ui.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.shell.NotAllowedView;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CustomersViewTest extends UiTest {

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void customersAreFoundWhateverTheAccents() {
        open("customers");
        assertThat(text()).contains("4 customers", "Amélie Petit", "jean.dupont@example.com", "+33 1 44 55 66 77");
        search("muller");
        assertThat(text()).contains("1 customer", "Zoé Müller").doesNotContain("Amélie");
        search("nobody");
        assertThat(text()).contains("Nobody found for “nobody”");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aCashierChangesACustomerAndErasesNobody() {
        open("customers");
        choose("Jean Dupont");
        assertThat(text()).doesNotContain("Erase");
        field("Phone").setValue("01 23 45 67 89");
        press("Save");
        assertThat(text()).contains("Saved: Jean Dupont", "jean.dupont@example.com · 01 23 45 67 89");
    }

    @Test
    @SignedInAs(Persona.ADMIN)
    void anAdminErasesACustomerAfterASecondWord() {
        open("customers");
        choose("Jean Dupont");
        press("Erase…");
        assertThat(text()).contains("Receipts stay, without a name");
        press("Erase for good");
        assertThat(text()).contains("Erased for good.", "3 customers").doesNotContain("Jean Dupont");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void whileNobodyAnswersThePageSaysSoInFrench() {
        speak(Locale.FRANCE);
        router.graph().breakDown("users");
        open("customers");
        assertThat(text()).contains("Clients", "Réessayer");
    }

    @Test
    @SignedInAs(Persona.CUSTOMER)
    void customersAreNotForCustomers() {
        open("customers");
        assertThat(getCurrentView()).isInstanceOf(NotAllowedView.class);
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

    private void choose(String begin) {
        test($(NativeButton.class).withClassName("pick").all().stream()
                        .filter(pick -> textOf(pick).strip().startsWith(begin))
                        .findFirst()
                        .orElseThrow())
                .click();
        settle();
    }

    private void press(String begin) {
        test($(Button.class).all().stream()
                        .filter(button -> button.getText().startsWith(begin))
                        .findFirst()
                        .orElseThrow())
                .click();
        settle();
    }
}
