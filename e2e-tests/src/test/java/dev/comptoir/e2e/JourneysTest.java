package dev.comptoir.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do all day, in a real browser. */
@WithComptoir
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneysTest {
    private final Comptoir comptoir;
    private final Browser browser;

    JourneysTest(Comptoir comptoir) {
        assumeTrue(Browser.isThere(), "skipped: there is no Chromium on this machine");
        this.comptoir = comptoir;
        browser = new Browser(comptoir);
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, Dashboard, Stock-outs, Sign out",
        "fr-FR, Tableau de bord, Ruptures, Se déconnecter",
    })
    void aManagerSeesWhichStoreNeedsHelpInHisLanguage(String locale, String title, String stockOuts, String signOut) {
        Page page = browser.signIn("manager", locale);

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title)))
                .isVisible();
        assertThat(page.locator("main, body").first()).containsText(stockOuts);
        for (var store : new String[] {"Amsterdam", "Berlin", "Dublin", "London", "Paris"}) {
            assertThat(page.getByText(store).first()).isVisible();
        }
        assertThat(page.locator("comptoir-chart svg, x-chart svg, [class*=chart] svg")
                        .first())
                .isVisible();
        Browser.picture(page, "dashboard-" + locale);
    }

    @Test
    void aCashierFindsAProductAndWhereItIs() {
        Page page = browser.signIn("cashier.paris", "fr-FR");

        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Produits et stocks"))
                .click(); // away from the field, so that the shortcut is what leads back
        page.keyboard().press("/");
        page.keyboard().type("cakestand regency"); // in any order
        Locator found = page.getByText("Regency cakestand 3 tier").first();
        assertThat(found).isVisible();
        Browser.picture(page, "search");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        page.waitForURL(Pattern.compile(".*/products/[0-9a-f-]{36}.*"));
        assertThat(page.getByText("Amsterdam").first()).isVisible();
        Browser.picture(page, "product");
    }

    @Test
    void aCashierDoesNotReachTheDashboard() {
        Page page = browser.signIn("cashier.paris", "en-GB");

        page.navigate(comptoir.stack().url("ui") + "/dashboard");

        assertThat(page.getByText("Your role does not include this page.")).isVisible();
    }

    @Test
    void anAdminImportsAFileAndLearnsWhichRowsWereRefused() {
        Page page = browser.signIn("admin", "en-GB");
        page.navigate(comptoir.stack().url("ui") + "/import");
        var rows = """
                Store,Receipt,Time,SKU,Description,Quantity,Unit price
                Browserville,B-1,2024-05-06 10:00:00,E2E-1,Test lantern,2,4.50
                Browserville,B-1,2024-05-06 10:00:00,E2E-2,Test mug,1,3.25
                Browserville,B-2,2024-05-07 11:00:00,E2E-1,Test lantern,-1,4.50
                Browserville,B-3,yesterday,E2E-1,Test lantern,1,4.50
                """;

        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("history.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        Locator start = page.getByText("Import this file");
        assertThat(start).isEnabled();
        Browser.picture(page, "import-preview");
        start.click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Refused rows")))
                .isVisible();
        assertThat(page.getByText(Pattern.compile("yesterday")).last()).isVisible();
        Browser.picture(page, "import-result");
    }

    @Test
    void anEmployeeAsksAManagerGrantsAndTheDashboardFollowsWithoutAReload() {
        var stock = new ParisStock(comptoir);
        var product = stock.aStockOutThatTheWarehouseHas();
        Page dashboard = browser.signIn("manager", "en-GB");
        Locator stockOuts = dashboard.locator(".tile:has-text('Stock-outs') .tile-figure");
        assertThat(stockOuts).isVisible();
        int before = Integer.parseInt(stockOuts.innerText().replaceAll("\\D", ""));

        Page cashier = browser.signIn("cashier.paris", "en-GB");
        cashier.navigate(comptoir.stack().url("ui") + "/products/" + product.id());
        button(cashier, "Ask for goods").first().click();
        Locator quantity = cashier.getByLabel("Quantity");
        assertThat(quantity).hasValue(Pattern.compile("\\d+")); // what is suggested
        Browser.picture(cashier, "ask-for-goods");
        quantity.fill("4");
        cashier.keyboard().press("Enter");
        assertThat(cashier.getByText(Pattern.compile("Asked for: 4 × .*")).first())
                .isVisible();

        Page board = browser.signIn("manager", "en-GB");
        board.navigate(comptoir.stack().url("ui") + "/replenishment");
        Locator request = board.locator("li").filter(new Locator.FilterOptions().setHasText(product.name()));
        assertThat(request.first()).isVisible();
        Browser.picture(board, "replenishment");
        request.first().focus();
        board.keyboard().press("Space");
        board.keyboard().press("a");
        assertThat(board.getByText("Sent: 4").first()).isVisible();

        assertThat(stockOuts).hasText(String.valueOf(before - 1));
        org.assertj.core.api.Assertions.assertThat(stock.onHandInParis(product.id()))
                .isEqualByComparingTo("4");
        Browser.picture(dashboard, "dashboard-after-approval");
    }

    @Test
    void withoutInventoryThePageSaysSoInPlace() {
        Page page = browser.signIn("manager", "en-GB");
        assertThat(page.getByText("Paris").first()).isVisible();

        comptoir.stack().process("inventory").kill();
        page.reload();

        assertThat(page.getByText("Unavailable: inventory").first()).isVisible();
        assertThat(page.getByText(Pattern.compile("£")).first()).isVisible();
        Browser.picture(page, "dashboard-without-inventory");

        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().untilAsserted(() -> comptoir.as("manager")
                .ask("{ stores { stockOuts { totalCount } } }")
                .orFail());
        page.reload();
        assertThat(page.getByText("Out of stock").first()).isVisible();
        assertThat(page.getByText("Unavailable: inventory")).hasCount(0);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
