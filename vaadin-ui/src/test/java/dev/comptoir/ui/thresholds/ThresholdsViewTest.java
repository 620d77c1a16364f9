package dev.comptoir.ui.thresholds;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.shell.NotAllowedView;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import dev.comptoir.ui.stub.StubRouter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThresholdsViewTest extends UiTest {

    @BeforeEach
    void forgetWhatWasAsked() {
        router.requests().clear();
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aCashierDecidesNoThresholds() {
        open("thresholds");
        assertThat(getCurrentView()).isInstanceOf(NotAllowedView.class);
        assertThat(text()).doesNotContain("Thresholds");
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aManagerSeesThePresentThresholdsAndTheSuggestedOnes() {
        open("thresholds");
        assertThat($(ThresholdRow.class).all()).hasSize(49);
        assertThat(text())
                .contains("Thresholds", "Suggested", "Lead time 3 days")
                .doesNotContain("Import from CSV");
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void whatIsTypedIsSavedAllAtOnce() {
        open("thresholds");
        type(0, 7, 30);
        type(1, 8, 40);
        assertThat(text()).contains("Save 2 changes");
        click("Save 2 changes");
        assertThat(decided()).hasSize(2).first().satisfies(decision -> assertThat(decision)
                .containsEntry("locationId", router.storeId("Paris"))
                .containsEntry("reorderPoint", 7)
                .containsEntry("maximum", 30));
        assertThat($(Button.class).withText("Save").single().isEnabled()).isFalse();
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aRefusalStandsAtTheProductAtFaultAndNothingIsForgotten() {
        open("thresholds");
        type(2, 50, 10);
        click("Save 1 change");
        assertThat(text()).contains("Nothing was saved", "The maximum is under the reorder point.", "Save 1 change");
        assertThat(fields(2).getLast().isInvalid()).isTrue();
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void theSuggestionsOfTheChosenRowsAreTakenOver() {
        open("thresholds");
        var row = $(ThresholdRow.class).all().stream()
                .filter(each -> each.suggested()
                        .filter(suggested -> !suggested.isSameAs(each.typed()))
                        .isPresent())
                .findFirst()
                .orElseThrow();
        row.choose(true);
        click("Take over suggestions");
        assertThat(row.typed().isSameAs(row.suggested().orElseThrow())).isTrue();
        click("Save 1 change");
        assertThat(decided()).singleElement().satisfies(decision -> assertThat(decision)
                .containsEntry("productId", row.productId()));
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void withoutAChoiceAllThatAreShownTakeTheirSuggestions() {
        open("thresholds");
        click("Take over suggestions");
        var known = $(ThresholdRow.class).all().stream()
                .filter(row -> row.suggested().isPresent())
                .toList();
        assertThat(known).hasSizeGreaterThan(10).allSatisfy(row -> assertThat(
                        row.typed().isSameAs(row.suggested().orElseThrow()))
                .isTrue());
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void anotherManagersStoreIsRefusedInWords() {
        open("thresholds?place=" + router.storeId("Berlin"));
        assertThat(text()).contains("This place is not one of yours.");
    }

    @Test
    @SignedInAs(Persona.ADMIN)
    void anAdminChangesHowSuggestionsAreMadeAndIsToldOfBounds() {
        open("thresholds");
        assertThat(text()).contains("Import from CSV");
        var leadTime = $(IntegerField.class).all().getFirst();
        test(leadTime).setValue(5);
        click("Save", SettingsPanel.class);
        assertThat(asked("SetReplenishmentSettings").getLast().get("input").toString())
                .contains("leadTimeDays=5");
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void allOfItIsInFrench() {
        speak(Locale.FRANCE);
        open("thresholds");
        assertThat(text()).contains("Seuils", "Reprendre les suggestions", "Valeurs par défaut", "Comment se font");
    }

    private void type(int row, int reorderPoint, int maximum) {
        test(fields(row).getFirst()).setValue(BigDecimal.valueOf(reorderPoint));
        test(fields(row).getLast()).setValue(BigDecimal.valueOf(maximum));
    }

    private List<BigDecimalField> fields(int row) {
        return $(BigDecimalField.class, $(ThresholdRow.class).all().get(row)).all();
    }

    private void click(String text) {
        test($(Button.class).withText(text).all().getFirst()).click();
        settle();
    }

    private void click(String text, Class<? extends Component> within) {
        test($(Button.class, $(within).single()).withText(text).single()).click();
        settle();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> decided() {
        var input = (Map<String, Object>) asked("SetThresholds").getLast().get("input");
        return (List<Map<String, Object>>) input.get("thresholds");
    }

    private List<Map<String, Object>> asked(String operation) {
        return router.requests().stream()
                .filter(request -> request.operation().equals(operation))
                .map(StubRouter.Request::variables)
                .toList();
    }
}
