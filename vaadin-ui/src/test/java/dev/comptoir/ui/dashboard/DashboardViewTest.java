package dev.comptoir.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.chart.Chart;
import dev.comptoir.ui.shell.NotAllowedView;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import dev.comptoir.ui.stub.StubRouter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DashboardViewTest extends UiTest {

    @Test
    @SignedInAs(Persona.MANAGER)
    void aManagerSeesAllStoresInOneQuestion() {
        router.requests().clear();
        open("dashboard");
        assertThat(text()).contains("London", "Paris", "Berlin", "Dublin", "Amsterdam", "Stock-outs", "Average basket");
        assertThat(router.requests().stream()
                        .filter(request -> request.operation().equals("Dashboard")))
                .hasSize(1);
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void theChangeIsAgainstThePeriodOfEqualLengthBefore() {
        router.requests().clear();
        open("dashboard?period=7d");
        assertThat(router.requests().getLast().variables())
                .containsEntry("from", "2026-11-15")
                .containsEntry("to", "2026-11-21")
                .containsEntry("previousFrom", "2026-11-08")
                .containsEntry("previousTo", "2026-11-14");
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aManagerOfParisSeesParisOnly() {
        open("dashboard");
        assertThat(text()).contains("Paris").doesNotContain("Berlin");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void theStoreThatNeedsAttentionComesFirst() {
        open("dashboard");
        assertThat($(StorePanel.class).all()).first().satisfies(first -> {
            assertThat(textOf(first)).contains("Paris", "stock-outs");
            assertThat(first.isOpen()).isTrue();
        });
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void allOfItIsInFrench() {
        speak(Locale.FRANCE);
        open("dashboard");
        assertThat(text())
                .contains(
                        "Tableau de bord", "Chiffre d’affaires", "Panier moyen", "Ruptures", "Ce qui demande attention")
                .contains(" £")
                .doesNotContain("Revenue", "Receipts", "!{");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void withoutTheInventoryRevenueStandsAndStockSaysWhy() {
        router.graph().breakDown("inventory");
        open("dashboard");
        assertThat(text()).contains("Unavailable: inventory", "£", "Try again");
        assertThat($(Tile.class).all().stream().map(UiTest::textOf))
                .anyMatch(tile -> tile.contains("Stock-outs") && tile.contains("Unavailable: inventory"))
                .anyMatch(tile -> tile.contains("Revenue") && tile.contains("£"));
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void withoutTheProductsTheCountsStand() {
        router.graph().breakDown("products");
        open("dashboard");
        assertThat(text()).contains("Unavailable: products", "stock-outs", "£");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void withoutTheSalesTheStockIsStillShown() {
        router.graph().breakDown("sales");
        open("dashboard");
        assertThat(text()).contains("Unavailable: sales", "Paris", "stock-outs");
        assertThat($(Tile.class).all().stream().map(UiTest::textOf))
                .anyMatch(tile -> tile.contains("Revenue") && tile.contains("Unavailable: sales"));
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void anAwayRouterCanBeTriedAgain() {
        router.setAway(true);
        open("dashboard");
        assertThat(text())
                .contains("The data cannot be reached", "Reference for support")
                .doesNotContain("503", "Exception");
        router.setAway(false);
        test($(com.vaadin.flow.component.button.Button.class)
                        .withText("Try again")
                        .single())
                .click();
        settle();
        assertThat(text()).contains("Berlin");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void aPeriodThatCannotBeSaysWhatToChange() {
        open("dashboard?period=custom&from=2026-11-10&to=2026-11-01");
        assertThat(text()).contains("The period ends before it begins");
        open("dashboard?period=custom&from=2026-02-30&to=2026-11-01");
        assertThat(text()).contains("names a day that does not exist");
        open("dashboard?period=custom&from=1990-01-01&to=2026-11-01");
        assertThat(text()).contains("at most ten years");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void anotherStoreIsAnotherLookAtTheSameAnswer() {
        open("dashboard?period=90d");
        router.requests().clear();
        var berlin = $(StorePanel.class).all().stream()
                .filter(panel -> textOf(panel).contains("Berlin"))
                .count();
        assertThat(berlin).isOne();
        UI.getCurrent()
                .navigate(
                        DashboardView.class,
                        QueryParameters.fromString("period=90d&store=" + router.storeId("Berlin")));
        settle();
        assertThat(text()).contains("Only Berlin", "Show all stores");
        assertThat($(StorePanel.class).all()).hasSize(1);
        assertThat(router.requests()).isEmpty();
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void aStockOutLeavesTheListByItself() {
        open("dashboard");
        var paris = $(StorePanel.class).all().getFirst();
        var first = $(RouterLink.class, paris).all().getFirst().getText();
        var tiles = $(KpiTiles.class).single();
        var before = textOf(tiles);
        await().until(() -> router.streams().count() == 3);
        router.requests().clear();
        router.graph().stockIs("Paris", router.productNumber(first), 40);
        router.alert("RECOVERED", router.productNumber(first), "Paris");
        await().pollInSameThread().untilAsserted(() -> {
            settle();
            assertThat(textOf(paris)).doesNotContain(first);
        });
        assertThat($(StorePanel.class).all().getFirst()).isSameAs(paris);
        assertThat($(KpiTiles.class).single()).isSameAs(tiles);
        assertThat(textOf(tiles)).isNotEqualTo(before);
        assertThat(router.requests()).extracting(StubRouter.Request::operation).containsOnly("StockOnly");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void aSaleMovesTheRevenueByItself() {
        open("dashboard?period=today");
        var tiles = $(KpiTiles.class).single();
        var revenue = $(Tile.class, tiles).all().getFirst();
        var chart = $(Chart.class).all().getFirst();
        var before = textOf(revenue);
        var drawn = chart.getElement().getAttribute("aria-label");
        await().until(() -> router.streams().count() == 3);
        router.requests().clear();
        router.sell("Paris", "1000000");
        await().pollInSameThread().untilAsserted(() -> {
            settle();
            assertThat(textOf(revenue)).isNotEqualTo(before);
        });
        assertThat($(Tile.class, $(KpiTiles.class).single()).all().getFirst()).isSameAs(revenue);
        assertThat($(Chart.class).all().getFirst()).isSameAs(chart);
        assertThat(chart.getElement().getAttribute("aria-label")).isNotEqualTo(drawn);
        assertThat(router.requests()).extracting(StubRouter.Request::operation).containsOnly("SalesOnly");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void aPeriodThatIsOverIsNotAskedAgain() {
        open("dashboard?period=custom&from=2026-11-01&to=2026-11-10");
        await().until(() -> router.streams().count() == 3);
        router.requests().clear();
        router.sell("Paris", "1000000");
        router.alert("RECOVERED", 1, "Paris");
        await().pollInSameThread().untilAsserted(() -> {
            settle();
            assertThat(router.requests())
                    .extracting(StubRouter.Request::operation)
                    .contains("StockOnly");
        });
        assertThat(router.requests()).extracting(StubRouter.Request::operation).doesNotContain("SalesOnly");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void chartsTellThoseWhoCannotSeeThem() {
        open("dashboard");
        assertThat($(Chart.class).all()).hasSize(2).allSatisfy(chart -> assertThat(
                        chart.getElement().getAttribute("aria-label"))
                .contains("Chart of the revenue"));
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aCashierIsToldThatItIsNotForHim() {
        open("dashboard");
        assertThat(getCurrentView()).isInstanceOf(NotAllowedView.class);
        assertThat(text()).contains("Your role does not include this page");
    }
}
