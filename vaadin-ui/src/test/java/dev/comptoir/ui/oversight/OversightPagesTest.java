package dev.comptoir.ui.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.pin.PinDialog;
import dev.comptoir.ui.shell.NotAllowedView;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OversightPagesTest extends UiTest {

    @Autowired
    Graph graph;

    @BeforeEach
    void forgetWhatWasAsked() {
        router.requests().clear();
    }

    @Test
    @SignedInAs(Persona.ADMIN)
    void anAdministratorSeesTheMatrixAndChangesItAtOnce() {
        open("till-permissions");

        assertThat(text()).contains("Discount", "Return without a receipt", "Cashier", "Manager", "No limit");
        assertThat($(Checkbox.class).all()).hasSize(12);
        BigDecimalField limit = $(BigDecimalField.class).all().getFirst();
        assertThat(limit.getValue()).isEqualByComparingTo("10");
        limit.setValue(new BigDecimal("15"));
        settle();

        assertThat(sent())
                .singleElement()
                .isEqualTo(Map.of("role", "CASHIER", "action", "DISCOUNT", "allowed", true, "most", "15"));
        assertThat(text()).contains("Saved");
    }

    @Test
    @SignedInAs(Persona.ADMIN)
    void anImpossibleLimitIsSaidAtTheField() {
        open("till-permissions");
        BigDecimalField limit = $(BigDecimalField.class).all().getFirst();

        limit.setValue(new BigDecimal("101"));
        settle();

        assertThat(limit.isInvalid()).isTrue();
        assertThat(limit.getErrorMessage()).contains("101 is no possible limit");
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aManagerDecidesNoPermissions() {
        open("till-permissions");

        assertThat(getCurrentView()).isInstanceOf(NotAllowedView.class);
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aManagerReadsTheLogOfHisStore() {
        open("audit");

        assertThat(text())
                .contains(
                        "Discounted sale",
                        "Paris",
                        "Baptiste Moreau",
                        "Approved by Noémie Laurent",
                        "Discount: 2.40",
                        "12:42")
                .doesNotContain("Permission changed", "Whole company");
    }

    @Test
    @SignedInAs(Persona.ADMIN)
    @SuppressWarnings("unchecked")
    void anAdministratorReadsTheWholeLogAndLooksForOneKindInIt() {
        speak(Locale.FRANCE);
        open("audit");
        var selects = $(Select.class).all();
        selects.getFirst().setValue(selects.getFirst().getListDataView().getItem(0));
        open("audit");

        assertThat(text()).contains("Journal", "Vente avec remise", "Accord de Noémie Laurent");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aCashierReadsNoLog() {
        open("audit");

        assertThat(getCurrentView()).isInstanceOf(NotAllowedView.class);
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aPersonSetsAPinOfHisOwn() {
        open("audit");
        new PinDialog(graph).open();
        settle();
        type("7391", "7392", "secret");
        assertThat($(PasswordField.class).all().get(1).isInvalid()).isTrue();
        assertThat(sent()).isEmpty();
        type("7391", "7391", "wrong");
        assertThat(text()).contains("This is not your password");
        type("7391", "7391", "secret");

        assertThat($(PasswordField.class).all()).isEmpty();
    }

    private void type(String pin, String again, String password) {
        List<PasswordField> fields = $(PasswordField.class).all();
        fields.get(0).setValue(pin);
        fields.get(1).setValue(again);
        fields.get(2).setValue(password);
        test($(Button.class).withText("Set PIN").single()).click();
        settle();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> sent() {
        return router.requests().stream()
                .filter(request -> request.operation().startsWith("Set"))
                .map(request -> (Map<String, Object>) request.variables().get("input"))
                .toList();
    }
}
