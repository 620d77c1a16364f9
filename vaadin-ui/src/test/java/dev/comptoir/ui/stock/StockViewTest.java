package dev.comptoir.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.goods.Place;
import dev.comptoir.ui.shell.NotAllowedView;
import dev.comptoir.ui.store.PlaceSelect;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import dev.comptoir.ui.stub.StubRouter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StockViewTest extends UiTest {

    @BeforeEach
    void forgetWhatWasAsked() {
        router.requests().clear();
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aCashierSeesTheStockOfTheStoreAndNotHowFastItSells() {
        open("stock");
        assertThat(text()).contains("Stock", "Paris", "49 products");
        assertThat(test($(StockGrid.class).single()).size()).isEqualTo(49);
        assertThat(headers())
                .contains("Product", "SKU", "On hand", "Reserved", "Available", "Reorder at", "Maximum", "State")
                .doesNotContain("Suggested", "Sold a day", "Lasts");
        assertThat(asked("StockLevels"))
                .allSatisfy(variables -> assertThat(variables).containsEntry("withFigures", false));
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aManagerSeesHowFastItSellsAndWhatThatSuggests() {
        open("stock");
        assertThat(headers()).contains("Suggested", "Sold a day", "Lasts");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void theAddressSaysPlaceStateWordsAndCategory() {
        open("stock?place=%s&state=out&q=block".formatted(router.storeId("Paris")));
        assertThat(asked("StockLevels").getLast())
                .containsEntry("place", router.storeId("Paris"))
                .containsEntry("state", "OUT")
                .containsEntry("search", "block");
        assertThat($(TextField.class).single().getValue()).isEqualTo("block");
        assertThat($(PlaceSelect.class).single().getValue().name()).isEqualTo("Paris");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void everyStateSaysHowManyThereAre() {
        open("stock?place=" + router.storeId("Paris"));
        assertThat(textOf($(StateLinks.class).single())).containsPattern("All 49 +Out 13 +Low \\d+ +Over \\d+");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void anotherPlaceIsRememberedAndIsHereInTheBarAbove() {
        open("stock");
        choose("Berlin");
        assertThat(text()).contains("Store: Berlin");
        open("products");
        open("stock");
        assertThat($(PlaceSelect.class).single().getValue().name()).isEqualTo("Berlin");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void theWarehouseIsRememberedToo() {
        open("stock");
        choose("Central warehouse");
        open("products");
        open("stock");
        assertThat(asked("StockLevels").getLast()).containsEntry("place", Employee.CENTRAL_WAREHOUSE);
        assertThat(text()).contains("Store: London");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void whoDoesNotWorkAtTheWarehouseSeesItsStockButCannotFilterByState() {
        open("stock?state=out&place=" + Employee.CENTRAL_WAREHOUSE);
        assertThat(asked("StockLevels").getLast())
                .containsEntry("isCentral", true)
                .containsEntry("isMine", false)
                .containsEntry("state", "ALL");
        assertThat(asked("StockCounts")).isEmpty();
        assertThat($(StateLinks.class).all()).isEmpty();
        assertThat(text()).contains("49 products");
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void anotherManagersStoreIsRefusedInWords() {
        open("stock?place=" + router.storeId("Berlin"));
        assertThat(text()).contains("This place is not one of yours.");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void anEmptyListIsGoodNews() {
        open("stock?state=out&place=" + router.storeId("Dublin"));
        assertThat(text()).contains("Nothing is out of stock.");
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void withoutTheInventoryThePageSaysSoInFrench() {
        router.graph().breakDown("inventory");
        speak(Locale.FRANCE);
        open("stock");
        assertThat(text()).contains("Indisponible", "stocks", "Réessayer");
    }

    @Test
    @SignedInAs(Persona.CUSTOMER)
    void aCustomerDoesNotSeeStock() {
        open("stock");
        assertThat(getCurrentView()).isInstanceOf(NotAllowedView.class);
    }

    private void choose(String name) {
        var select = $(PlaceSelect.class).single();
        Place place = select.getListDataView()
                .getItems()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        test(select).selectItem(place.name());
        settle();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains(place.id());
    }

    private List<Map<String, Object>> asked(String operation) {
        return router.requests().stream()
                .filter(request -> request.operation().equals(operation))
                .map(StubRouter.Request::variables)
                .toList();
    }

    private List<String> headers() {
        return $(StockGrid.class).single().getColumns().stream()
                .map(Grid.Column::getHeaderText)
                .toList();
    }
}
