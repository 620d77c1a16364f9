package dev.comptoir.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.comptoir.ui.stub.Persona;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in both languages, light and dark, on a desk and on a phone: painted whole for people to look at
 * (target/screenshots), without anything sticking out, and without a serious obstacle to those who see or move
 * differently.
 */
class ScreenshotsTest extends BrowserTest {
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final int BAR_HEIGHT = 64;
    private static final int COUNTER = 1024;
    private static final String SALES = """
        Country,InvoiceNo,InvoiceDate,StockCode,Description,Quantity,UnitPrice
        France,536370,2010-12-01 08:45:00,22728,ALARM CLOCK BAKELIKE PINK,24,3.75
        France,536370,2010-12-01 08:45:00,22727,ALARM CLOCK BAKELIKE RED,24,3.75
        United Kingdom,C536379,2010-12-01 09:41:00,D,Discount,-1,27.50
        Germany,536527,yesterday,22809,SET OF 6 T-LIGHTS SANTA,six,2.95
        """;

    @BeforeAll
    void prepareImport() {
        router.graph()
                .importIs(
                        "done",
                        Map.ofEntries(
                                Map.entry("fileName", "online-retail.csv.gz"),
                                Map.entry("status", "DONE"),
                                Map.entry("progress", 1.0),
                                Map.entry("rowsRead", 541_909),
                                Map.entry("rowsTaken", 540_571),
                                Map.entry("rowsUnchanged", 0),
                                Map.entry("rowsRefused", 1_338),
                                Map.entry("createdAt", "2026-11-21T10:00:00Z"),
                                Map.entry("finishedAt", "2026-11-21T10:00:40Z"),
                                Map.entry(
                                        "refusals",
                                        List.of(
                                                Map.of(
                                                        "row",
                                                        2407,
                                                        "column",
                                                        "Quantity",
                                                        "reason",
                                                        "The quantity is negative, and the receipt is no" + " return."),
                                                Map.of("row", 299_983, "reason", "The price is negative.")))));
    }

    /**
     * Four looks in which every two of language, colours and width meet; all eight with
     * {@code -Dcomptoir.screenshots.all=true}.
     */
    static Stream<Arguments> looks() {
        var four = Stream.of(
                arguments("en", ColorScheme.LIGHT, DESK),
                arguments("fr", ColorScheme.DARK, DESK),
                arguments("fr", ColorScheme.LIGHT, PHONE),
                arguments("en", ColorScheme.DARK, PHONE));
        var others = Stream.of(
                arguments("fr", ColorScheme.LIGHT, DESK),
                arguments("en", ColorScheme.DARK, DESK),
                arguments("en", ColorScheme.LIGHT, PHONE),
                arguments("fr", ColorScheme.DARK, PHONE));
        return Boolean.getBoolean("comptoir.screenshots.all") ? Stream.concat(four, others) : four;
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyPageCanBeShownToACustomer(String language, ColorScheme colors, int width) {
        issuer.next(Persona.ADMIN, 600);
        var locale = language.equals("fr") ? "fr-FR" : "en-GB";
        try (var visitor = chromium.visitor(locale, colors, width, 900)) {
            var page = visitor.newPage();
            var noise = noiseOf(page);
            var shots = new Shots(
                    page, "%s-%s-%d".formatted(language, colors.name().toLowerCase(Locale.ROOT), width), width);

            shots.take("dashboard", "dashboard", ".chart-stores svg");
            shots.take("dashboard-store", "dashboard?period=today&store=" + router.storeId("Paris"), ".focus-bar");
            shots.take("dashboard-custom", "dashboard?period=custom&from=2026-11-20&to=2026-11-01", ".notice");
            shots.take("products", "products", ".result");
            shots.take("products-nothing", "products?q=zzz", ".notice");
            shots.take("product", "products/" + router.productId(1), ".place");
            shots.take("counts", "counts", ".result");
            shots.take("count", "counts/" + router.openCount(), ".count-lines .result");
            page.locator(".count-scan input").fill("3*" + router.barcode(30));
            page.keyboard().press("Enter");
            shots.takeHere("count-scanned", ".last-scan-amount");
            page.locator(".count-scan input").fill("4006381333931");
            page.keyboard().press("Enter");
            shots.takeHere("count-unknown", ".last-scan-wrong");
            page.locator(".bell vaadin-button").first().click();
            shots.takeHere("alerts", ".alert");
            page.keyboard().press("Escape");
            shots.take("import", "import", ".upload");
            page.setInputFiles(
                    "input[type=file]",
                    new FilePayload("ventes-2010.csv", "text/csv", SALES.getBytes(StandardCharsets.UTF_8)));
            shots.takeHere("import-columns", ".preview td");
            shots.take("import-done", "import?kind=sales&job=done", ".refusals");
            shots.take("stores", "stores", ".store-row");
            shots.take("not-found", "no/such/page", ".notice");
            if (width == PHONE) {
                page.locator("vaadin-drawer-toggle").click();
                shots.takeHere("menu", ".switches");
            }
            router.graph().breakDown("inventory");
            shots.take("dashboard-without-stock", "dashboard", ".tile-missing");
            router.graph().breakDown("sales");
            shots.take("dashboard-without-anything", "dashboard", ".notice");
            router.setAway(true);
            shots.take("dashboard-without-router", "dashboard", ".notice");
            repair();
            assertThat(noise).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void pagesAroundStockCanBeShownToACustomer(String language, ColorScheme colors, int width) {
        issuer.next(Persona.ADMIN, 600);
        var locale = language.equals("fr") ? "fr-FR" : "en-GB";
        try (var visitor = chromium.visitor(locale, colors, width, 900)) {
            var page = visitor.newPage();
            var noise = noiseOf(page);
            var shots = new Shots(
                    page, "%s-%s-%d".formatted(language, colors.name().toLowerCase(Locale.ROOT), width), width);
            var paris = "place=" + router.storeId("Paris");

            shots.take("stock", "stock?" + paris, "vaadin-grid .badge");
            shots.take("stock-out", "stock?state=out&" + paris, "vaadin-grid .badge");
            shots.take("stock-nothing", "stock?q=zzz&" + paris, ".notice");
            shots.take("product-sheet", "products/" + router.productId(1), ".chart-levels svg");
            page.locator("vaadin-button:has-text('%s')".formatted(language.equals("fr") ? "Corriger" : "Correct"))
                    .click();
            shots.takeHere("correct-stock", "vaadin-dialog vaadin-text-area");
            shots.take("thresholds", "thresholds?" + paris, ".thresholds tbody tr");
            page.locator(".threshold-rules > summary").click();
            shots.takeHere("thresholds-rules", ".threshold-panels vaadin-button");
            router.graph().breakDown("inventory");
            shots.take("stock-without-inventory", "stock?" + paris, ".notice");
            repair();
            assertThat(noise).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void papersOfATillCanBeShownToACustomer(String language, ColorScheme colors, int width) {
        issuer.next(Persona.MANAGER_PARIS, 600);
        var locale = language.equals("fr") ? "fr-FR" : "en-GB";
        try (var visitor = chromium.visitor(locale, colors, width, 900)) {
            var page = visitor.newPage();
            var noise = noiseOf(page);
            var shots = new Shots(
                    page, "%s-%s-%d".formatted(language, colors.name().toLowerCase(Locale.ROOT), width), width);

            shots.take("registers", "registers", ".register-row");
            page.navigate(address("till"));
            page.locator(".till-register").first().click();
            page.locator(".till-amount input").fill("100");
            page.keyboard().press("Enter");
            assertThat(page.locator("comptoir-till-input input")).isFocused();
            page.locator("comptoir-till-input input").fill(router.barcode(1));
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-pay")).isEnabled();
            page.keyboard().press("F9");
            page.locator(".till-payment .till-amount input").fill("50");
            page.keyboard().press("Enter");
            assertThat(page.locator(".receipt")).isVisible();
            page.keyboard().press("F6");
            page.locator(".till-email input").fill("jo@example.org");
            page.keyboard().press("Enter");
            shots.takeHere("till-receipt", ".till-email .notice");
            page.locator(".till-receipt > .till-act").click();
            page.keyboard().press("F10");
            page.keyboard().press("F1");
            shots.takeHere("till-cash", ".till-panel .till-amount");
            page.keyboard().press("Escape");
            page.keyboard().press("F10");
            page.keyboard().press("F2");
            shots.takeHere("till-x-report", ".till-panel .receipt");
            page.keyboard().press("Escape");
            page.keyboard().press("F10");
            page.keyboard().press("F9");
            page.locator(".till-piece-list input").first().fill("2");
            shots.takeHere("till-closing", ".till-drawer-count");
            page.locator(".till-count > .till-act").click();
            shots.takeHere("till-z-report", ".receipt-row:has-text('2 ×')");
            shots.take("till-reports", "till-reports", ".till-session");
            assertThat(noise).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void goodsAreAskedForDecidedReceivedAndTransferred(String language, ColorScheme colors, int width) {
        issuer.next(Persona.ADMIN, 600);
        var locale = language.equals("fr") ? "fr-FR" : "en-GB";
        try (var visitor = chromium.visitor(locale, colors, width, 900)) {
            var page = visitor.newPage();
            var noise = noiseOf(page);
            var shots = new Shots(
                    page, "%s-%s-%d".formatted(language, colors.name().toLowerCase(Locale.ROOT), width), width);

            shots.take("products-ask", "products?q=lantern", ".ask");
            page.locator(".ask").first().click();
            shots.takeHere("ask", ".ask-facts dd");
            shots.take("replenishment", "replenishment", ".board-pending");
            page.locator(".board-bar vaadin-button").first().click();
            page.locator(".board-approve").click();
            shots.takeHere("replenishment-approved", ".board-refused");
            repair();
            shots.take("replenishment-turning-down", "replenishment?origin=automatic", ".board-pending");
            page.locator(".board-pending").first().focus();
            page.keyboard().press("r");
            shots.takeHere("replenishment-reason", "vaadin-dialog[opened] textarea");
            shots.take("replenishment-sent", "replenishment?status=approved", ".board-decided");
            shots.take("replenishment-turned-down", "replenishment?status=rejected", ".board-decided");
            shots.take("receive", "receive", "comptoir-scan");
            scan(page, "5012345000138", "20737", "5012345000138", "20848A");
            shots.takeHere("receive-lines", ".goods-line:nth-child(2)");
            scan(page, "alarm clock");
            shots.takeHere("receive-choices", ".scan-choices button");
            shots.take("transfer", "transfer", "comptoir-scan");
            scan(page, "20737", "5012345000138", "20848A");
            shots.takeHere("transfer-lines", ".goods-line:nth-child(2)");
            assertThat(noise).isEmpty();
        }
        issuer.next(Persona.CASHIER_PARIS, 600);
        try (var visitor = chromium.visitor(locale, colors, width, 900)) {
            var page = visitor.newPage();
            var shots = new Shots(
                    page, "%s-%s-%d".formatted(language, colors.name().toLowerCase(Locale.ROOT), width), width);
            shots.take("replenishment-cashier", "replenishment", ".board-pending");
        }
    }

    /** The till has a look more: that of the small screens that stand on counters. */
    static Stream<Arguments> looksOfTheTill() {
        return Stream.concat(
                looks(),
                Stream.of(arguments("fr", ColorScheme.LIGHT, COUNTER), arguments("en", ColorScheme.DARK, COUNTER)));
    }

    @ParameterizedTest
    @MethodSource("looksOfTheTill")
    void theTillCanBeShownToACustomer(String language, ColorScheme colors, int width) {
        issuer.next(Persona.CASHIER_PARIS, 600);
        var locale = language.equals("fr") ? "fr-FR" : "en-GB";
        try (var visitor = chromium.visitor(locale, colors, width, 768)) {
            var page = visitor.newPage();
            var noise = noiseOf(page);
            var shots = new Shots(
                    page, "%s-%s-%d".formatted(language, colors.name().toLowerCase(Locale.ROOT), width), width);

            shots.take("till-registers", "till", ".till-register");
            page.locator(".till-register").first().click();
            page.locator(".till-open input").fill("100");
            page.keyboard().press("Enter");
            shots.takeHere("till-empty", ".till-bar");
            ring(
                    page,
                    "5012345000138",
                    "20737",
                    "4*" + router.barcode(router.productNumber("Jumbo bag red retrospot")));
            ring(page, "3*" + router.barcode(30), "10%", "4006381333931");
            page.keyboard().type("1-");
            page.keyboard().press("F2");
            assertThat(page.locator(".till-sum dd").first()).containsText(language.equals("fr") ? "1,00" : "1.00");
            assertThat(page.locator(".till-waiting")).hasCount(0);
            shots.takeHere("till-sale", ".till-line-promotion");
            bigEnoughForFingers(page);
            page.setViewportSize(width, 768);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots/till-screen-%s-%d.png".formatted(language, width))));
            page.keyboard().press("F2");
            shots.takeHere("till-discount", "vaadin-dialog[opened] input");
            page.keyboard().press("Escape");
            page.keyboard().press("F1");
            shots.takeHere("till-keys", "vaadin-dialog[opened] .till-key-groups");
            page.keyboard().press("Escape");
            page.keyboard().press("F3");
            shots.takeHere("till-stock", ".till-places dd");
            page.keyboard().press("Escape");
            page.keyboard().press("F10");
            shots.takeHere("till-menu", ".till-menu-entry");
            bigEnoughForFingers(page);
            page.keyboard().press("Escape");
            var display = visitor.newPage();
            new Shots(display, shots.suffix, width)
                    .take(
                            "till-display",
                            "till/display?register=%s-till-1".formatted(router.storeId("Paris")),
                            ".display-lines");
            page.bringToFront();
            visitor.setOffline(true);
            shots.takeHere("till-offline", ".till-lost");
            visitor.setOffline(false);
            assertThat(page.locator(".till-lost")).isHidden();
            page.keyboard().press("F9");
            shots.takeHere("till-payment", ".till-quick vaadin-button");
            bigEnoughForFingers(page);
            page.keyboard().type("200");
            page.keyboard().press("Enter");
            shots.takeHere("till-receipt", ".receipt");
            assertThat(noise.stream().filter(line -> !line.contains("ERR_INTERNET_DISCONNECTED")))
                    .isEmpty();
            repair();
        }
    }

    @ParameterizedTest
    @MethodSource("looksOfTheTill")
    void whatWaitsAndWhoBuysCanBeShownToACustomer(String language, ColorScheme colors, int width) {
        issuer.next(Persona.ADMIN, 600);
        var locale = language.equals("fr") ? "fr-FR" : "en-GB";
        try (var visitor = chromium.visitor(locale, colors, width, 768)) {
            var page = visitor.newPage();
            var noise = noiseOf(page);
            var shots = new Shots(
                    page, "%s-%s-%d".formatted(language, colors.name().toLowerCase(Locale.ROOT), width), width);

            shots.take("customers", "customers", ".pick");
            page.locator(".pick").first().click();
            shots.takeHere("customer", "vaadin-dialog[opened] .customer-erase");
            page.keyboard().press("Escape");
            page.navigate(address("till?store=" + router.storeId("Paris")));
            page.locator(".till-register").first().click();
            page.locator(".till-open input").fill("100");
            page.keyboard().press("Enter");
            for (var name : List.of("Manteau rouge", "Mme Petit")) {
                assertThat(page.locator(".till-input input")).isFocused();
                ring(page, "5012345000138", "3*" + router.barcode(30));
                assertThat(page.locator(".till-line")).hasCount(2);
                page.keyboard().press("F7");
                assertThat(page.locator("vaadin-dialog[opened] vaadin-text-field input"))
                        .isFocused();
                page.keyboard().type(name);
                page.keyboard().press("F7");
                if (name.startsWith("Mme")) {
                    shots.takeHere("till-park", "vaadin-dialog[opened] vaadin-checkbox[checked]");
                }
                page.keyboard().press("Enter");
                assertThat(page.locator(".till-line")).hasCount(0);
            }
            shots.takeHere("till-parked-short", ".till-do output");
            page.keyboard().press("F7");
            shots.takeHere("till-parked", ".pick");
            bigEnoughForFingers(page);
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-line")).hasCount(2);
            page.keyboard().press("F6");
            assertThat(page.locator(".till-customer input").first()).isFocused();
            page.keyboard().type("dupont");
            assertThat(page.locator(".pick")).hasCount(3);
            shots.takeHere("till-customer", ".pick");
            bigEnoughForFingers(page);
            page.keyboard().press("Enter");
            shots.takeHere("till-customer-chosen", ".till-sum dd");
            assertThat(noise).isEmpty();
            repair();
        }
    }

    private static void ring(Page page, String... texts) {
        for (var text : texts) {
            page.keyboard().type(text);
            page.keyboard().press("Enter");
        }
    }

    private static void bigEnoughForFingers(Page page) {
        var small = page.evaluate("""
            () => [...document.querySelectorAll('.till-desk :is(button, vaadin-button)')]
              .filter(each => each.offsetParent && each.getBoundingClientRect().height < 44)
              .map(each => each.outerHTML)\
            """);
        assertThat((List<?>) small).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void promotionsAndPriceListsCanBeShownToACustomer(String language, ColorScheme colors, int width) {
        issuer.next(Persona.ADMIN, 600);
        var locale = language.equals("fr") ? "fr-FR" : "en-GB";
        try (var visitor = chromium.visitor(locale, colors, width, 900)) {
            var page = visitor.newPage();
            var noise = noiseOf(page);
            var shots = new Shots(
                    page, "%s-%s-%d".formatted(language, colors.name().toLowerCase(Locale.ROOT), width), width);
            shots.take("promotions", "promotions", ".offer-row");
            page.locator(".offer-row:nth-child(3) .offer-acts vaadin-button")
                    .first()
                    .click();
            shots.takeHere("promotion-bundle", "vaadin-dialog .offer-line");
            page.keyboard().press("Escape");
            page.locator(".page-beside vaadin-button").first().click();
            page.locator(".offer-search input").fill("lantern");
            shots.takeHere("promotion-new", ".scan-choices button");
            shots.take("price-lists", "price-lists", ".offer-row");
            shots.take("price-list", "price-lists/station", ".offer-line");
            assertThat(noise).isEmpty();
        }
    }

    private static void scan(Page page, String... texts) {
        for (var text : texts) {
            page.locator("comptoir-scan input").click();
            page.keyboard().type(text);
            page.keyboard().press("Enter");
        }
    }

    private static List<String> noiseOf(Page page) {
        var noise = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            // Chromium reports the status of a page that is not found, which is as it should be.
            if (message.type().equals("error") && !message.text().contains("404")) {
                noise.add(message.text());
            }
        });
        page.onPageError(noise::add);
        return noise;
    }

    /** Takes pictures of one browser tab. */
    private final class Shots {
        private final Page page;
        private final String suffix;
        private final int width;

        Shots(Page page, String suffix, int width) {
            this.page = page;
            this.suffix = suffix;
            this.width = width;
        }

        void take(String name, String path, String whenThere) {
            page.setViewportSize(width, 900);
            page.navigate(address(path));
            takeHere(name, whenThere);
        }

        void takeHere(String name, String whenThere) {
            assertThat(page.locator(whenThere).first()).isVisible();
            page.waitForFunction("() => !document.querySelector('.skeleton')");
            nothingSticksOut(name);
            noGraveObstacle(name);
            var height = (Number) page.evaluate("() => document.querySelector('.page').offsetHeight");
            page.setViewportSize(width, Math.max(900, height.intValue() + BAR_HEIGHT));
            // The charts are drawn anew in the new size, with the next frames.
            page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots/%s-%s.png".formatted(name, suffix))));
        }

        private void nothingSticksOut(String name) {
            var wide = page.evaluate("""
                () => [...document.querySelectorAll('.page *')]
                  .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
                  .filter(each => !each.closest('.scroll-x, .periods, .chart-scroll'))
                  .map(each => each.tagName + '.' + each.className)\
                """);
            assertThat((List<?>) wide).as(name + " " + suffix).isEmpty();
        }

        private void noGraveObstacle(String name) {
            var grave = new AxeBuilder(page)
                    .setLegacyMode(true).analyze().getViolations().stream()
                            .filter(violation -> GRAVE.contains(violation.getImpact()))
                            .map(violation -> violation.getId() + ": "
                                    + violation.getNodes().stream()
                                            .limit(5)
                                            .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                            .toList());
            assertThat(grave).as(name + " " + suffix).isEmpty();
        }
    }
}
