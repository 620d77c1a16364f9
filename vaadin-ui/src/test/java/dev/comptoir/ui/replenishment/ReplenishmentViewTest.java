package dev.comptoir.ui.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import dev.comptoir.ui.stub.StubRouter.Request;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplenishmentViewTest extends UiTest {

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aCashierSeesTheRequestsOfTheStoreAndTakesBackOwnOnes() {
        open("replenishment");
        assertThat(rows()).hasSize(3).allMatch(row -> textOf(row).contains("Paris"));
        assertThat(text()).doesNotContain("Approve", "Propose now", "Select all");
        assertThat($(Button.class).withText("Take back").all()).hasSize(1);
        test($(Button.class).withText("Take back").single()).click();
        settle();
        assertThat(textOf(rows().getFirst())).contains("Taken back");
        open("replenishment");
        assertThat(rows()).hasSize(2);
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aManagerWithoutTheWarehouseProposesAndDecidesNothing() {
        open("replenishment");
        assertThat(text()).contains("Propose now").doesNotContain("Approve", "To send");
        // What the system proposed for the store may be taken back, and what was asked for in person.
        assertThat($(Button.class).withText("Take back").all()).hasSize(2);
        test($(Button.class).withText("Propose now").single()).click();
        settle();
        assertThat(rows()).hasSize(5);
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void manyAreApprovedAtOnceAndEachRowSaysWhatCameOfIt() {
        open("replenishment");
        assertThat(rows()).hasSize(6);
        press("Select all");
        press("Approve");
        assertThat(text()).contains("Sent: 24", "Sent: 48", "Not enough at the central warehouse: 400 to send");
        assertThat(approvals()).hasSize(6);
        assertThat($(Button.class).withClassName("board-approve").single().isEnabled())
                .isTrue();
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void whatThereIsCanBeSentInstead() {
        open("replenishment?origin=employee");
        press("Select all");
        press("Approve");
        var less = $(Button.class).all().stream()
                .filter(button -> button.getText().startsWith("Send what there is"))
                .findFirst()
                .orElseThrow();
        test(less).click();
        settle();
        assertThat(text()).doesNotContain("Not enough");
        open("replenishment?origin=employee");
        assertThat(text()).contains("Nothing waits for a decision.");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void lessThanAskedForMayBeGrantedAndTheSameAgainBearsTheSameKey() {
        open("replenishment?store=" + router.storeId("Berlin"));
        var field = $(BigDecimalField.class).single();
        test(field).setValue(new BigDecimal(20));
        rows().getFirst().select(true);
        router.setAway(true);
        press("Approve");
        assertThat(text()).contains("cannot be reached");
        router.setAway(false);
        router.requests().clear();
        router.graph().breakDown("inventory");
        press("Approve");
        router.graph().repair();
        press("Approve");
        assertThat(text()).contains("Sent: 20");
        assertThat(approvals()).hasSize(2);
        assertThat(approvals().getFirst()).isEqualTo(approvals().getLast()).containsEntry("quantity", 20);
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void turningDownNeedsAReason() {
        open("replenishment");
        rows().get(1).select(true);
        press("Turn down");
        pressLast("Turn down");
        assertThat($(TextArea.class).single().isInvalid()).isTrue();
        test($(TextArea.class).single()).setValue("Too many for the season");
        pressLast("Turn down");
        assertThat(textOf(rows().get(1))).contains("Turned down");
        open("replenishment?status=rejected");
        assertThat(text()).contains("Too many for the season", "Margaux Delacroix");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void whatSomebodyElseDecidedMeanwhileSaysHowItStands() {
        open("replenishment?store=" + router.storeId("Berlin"));
        var row = rows().getFirst();
        row.select(true);
        router.graph().replenishmentOf(row.request().id(), "REJECTED");
        press("Approve");
        assertThat(textOf(row)).contains("Somebody turned it down before");
    }

    @Test
    @SignedInAs(Persona.ADMIN)
    void whatWasDecidedSaysHowInFrench() {
        speak(Locale.FRANCE);
        open("replenishment?status=approved");
        assertThat(text()).contains("Réassort", "Expédié", "Baptiste Moreau", "Demandé", "Automatique");
        open("replenishment?status=rejected");
        assertThat(text()).contains("Refusées", "The line ends at Christmas");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void withoutTheInventoryThePageSaysSo() {
        router.graph().breakDown("inventory");
        open("replenishment");
        assertThat(text()).contains("Unavailable: inventory", "Try again");
    }

    private List<RequestRow> rows() {
        return $(RequestRow.class).all();
    }

    @BeforeEach
    void forgetWhatWasAsked() {
        router.requests().clear();
    }

    private void press(String text) {
        test($(Button.class).withText(text).all().getFirst()).click();
        settle();
    }

    private void pressLast(String text) {
        test($(Button.class).withText(text).all().getLast()).click();
        settle();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> approvals() {
        return router.requests().stream()
                .filter(request -> request.operation().equals("ApproveReplenishments"))
                .map(Request::variables)
                .map(variables -> (Map<String, Object>) variables.get("input"))
                .flatMap(input -> ((List<Map<String, Object>>) input.get("approvals")).stream())
                .toList();
    }
}
