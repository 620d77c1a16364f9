package dev.comptoir.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import org.junit.jupiter.api.Test;

class StoreStockViewTest extends UiTest {

    @Test
    @SignedInAs(Persona.MANAGER)
    void allThatIsOutOfStockInAStoreIsListed() {
        open("stores/%s/stock?list=out".formatted(router.storeId("Paris")));
        assertThat(text()).contains("Stock of Paris", "13 products", "Out of stock");
        assertThat($(StockRow.class).all()).hasSize(13);
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void anEmptyListIsGoodNews() {
        open("stores/%s/stock?list=out".formatted(router.storeId("Dublin")));
        assertThat(text()).contains("Nothing is out of stock.");
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void anotherManagersStoreIsRefusedInWords() {
        open("stores/%s/stock".formatted(router.storeId("Berlin")));
        assertThat(text()).contains("This store is not one of yours.");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void withoutTheInventoryThePageSaysSo() {
        router.graph().breakDown("inventory");
        open("stores/%s/stock".formatted(router.storeId("Paris")));
        assertThat(text()).contains("Stock of Paris", "Unavailable: inventory");
    }
}
