package dev.comptoir.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.comptoir.ui.stub.Persona;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A cashier's day by keyboard alone, with a connection that breaks. */
class TillInTheBrowserTest extends BrowserTest {
    private static final Logger log = LoggerFactory.getLogger(TillInTheBrowserTest.class);
    private static final String LANTERN = "5012345000138";
    private static final Duration PER_ITEM = Duration.ofSeconds(2);

    @BeforeEach
    void begin() {
        router.graph().repair();
        router.requests().clear();
        issuer.next(Persona.CASHIER_PARIS, 600);
    }

    @Test
    void aSaleIsMadeByKeysAloneAndTheCustomerReadsAlong() {
        try (var visitor = atTheDesk()) {
            var page = openTill(visitor);
            var display = visitor.newPage();
            display.navigate(address("till/display?register=%s-till-1".formatted(router.storeId("Paris"))));
            assertThat(display.getByText("Welcome to Paris")).isVisible();
            page.bringToFront();

            scan(page, LANTERN);
            scan(page, "20700A");
            page.keyboard().press("+");
            assertThat(page.locator(".till-line-selected")).containsText("2 × £0.95");
            page.keyboard().type("10");
            page.keyboard().press("F4");
            assertThat(page.locator(".till-line-selected")).containsText("−10 %");
            page.keyboard().press("F2");
            assertThat(page.locator("vaadin-dialog[opened] input")).isFocused();
            page.keyboard().type("1-");
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-sum")).containsText("Sale discount");
            assertThat(page.locator(".till-total")).hasText("£4.37");
            assertThat(page.locator(".till-input input")).isFocused();
            assertThat(display.locator(".display-total")).containsText("£4.37");
            assertThat(display.locator(".display-lines > li")).hasCount(2);

            page.keyboard().press("F3");
            assertThat(page.getByText("Other stores")).isVisible();
            assertThat(page.locator(".till-ask input")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.getByText("Asked for")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator(".till-input input")).isFocused();
            page.keyboard().press("F1");
            assertThat(page.locator("vaadin-dialog[opened] .till-key-groups")).isVisible();
            page.keyboard().press("Escape");

            page.keyboard().press("F9");
            assertThat(page.locator(".till-amount input")).isFocused();
            page.keyboard().type("10");
            page.keyboard().press("Enter");
            assertThat(page.locator(".receipt")).containsText("PAR1-001042");
            assertThat(display.getByText("Thank you!")).isVisible();
            assertThat(display.locator(".display-total")).containsText("£5.63");
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-input input")).isFocused();
            assertThat(display.getByText("Welcome to Paris")).isVisible();
        }
    }

    @Test
    void anItemTakesLessThanTwoSecondsByKeyboard() {
        try (var visitor = atTheDesk()) {
            var page = openTill(visitor);
            var took = new ArrayList<Long>();
            for (var i = 1; i <= 12; i++) {
                var begun = System.nanoTime();
                page.keyboard().type(router.barcode(i));
                page.keyboard().press("Enter");
                assertThat(page.locator(".till-line")).hasCount(i);
                assertThat(page.locator(".till-sum:not(.till-waiting)")).isVisible();
                took.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
            }
            log.info("From the first digit of a scan to its line with price and total, in ms: {}", took);
            var median = took.stream().sorted().toList().get(took.size() / 2);
            assertThat(Duration.ofMillis(median)).isLessThan(PER_ITEM);
        }
    }

    @Test
    void whatIsScannedWhileTheConnectionIsCutIsTakenOnceWhenItIsBack() {
        try (var visitor = atTheDesk()) {
            var page = openTill(visitor);
            scan(page, LANTERN);
            visitor.setOffline(true);
            assertThat(page.locator(".till-lost")).isVisible();
            page.keyboard().type(LANTERN);
            page.keyboard().press("Enter");
            page.keyboard().type("20700A");
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-kept")).hasText("+ 2");
            visitor.setOffline(false);
            assertThat(page.locator(".till-lost")).isHidden();
            assertThat(page.locator(".till-line")).hasCount(2);
            assertThat(page.locator(".till-line").first()).containsText("2 × £3.66");
            assertThat(page.locator(".till-total")).hasText("£8.27");
            page.reload();
            assertThat(page.locator(".till-line")).hasCount(2);
            assertThat(page.locator(".till-total")).hasText("£8.27");
        }
    }

    @Test
    void aSaleWhoseAnswerIsLostOnTheWayIsMadeOnce() {
        try (var visitor = atTheDesk()) {
            var page = openTill(visitor);
            scan(page, LANTERN);
            page.keyboard().press("F9");
            assertThat(page.locator(".till-amount input")).isFocused();
            page.keyboard().type("5");
            var isLost = new AtomicBoolean();
            page.route("**/*v-r=uidl*", route -> {
                if (isLost.compareAndSet(false, true)) {
                    // The server has read it, and what it answers goes nowhere.
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            page.keyboard().press("Enter");
            assertThat(page.locator(".receipt")).containsText("PAR1-001042");
            assertThat(isLost).isTrue();
            assertThat(sales()).hasSize(1);
            page.unrouteAll();
        }
    }

    @Test
    void aPageThatIsReloadedWhilePayingSellsUnderTheSameKey() {
        try (var visitor = atTheDesk()) {
            var page = openTill(visitor);
            scan(page, LANTERN);
            page.keyboard().press("F9");
            assertThat(page.locator(".till-amount input")).isFocused();
            router.graph().breakDown("sales");
            page.keyboard().press("Enter");
            assertThat(page.getByText("No answer came")).isVisible();
            router.graph().repairOnly("sales");
            page.reload();
            assertThat(page.getByText("No answer came")).isVisible();
            page.keyboard().press("Enter");
            assertThat(page.locator(".receipt")).containsText("PAR1-001042");
            assertThat(sales())
                    .hasSizeGreaterThan(1)
                    .extracting(input -> input.get("idempotencyKey"))
                    .containsOnly(sales().getFirst().get("idempotencyKey"));
        }
    }

    private Page openTill(BrowserContext visitor) {
        var page = visitor.newPage();
        page.navigate(address("till"));
        assertThat(page.locator(".till-register").first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".till-open input")).isFocused();
        page.keyboard().type("100");
        page.keyboard().press("Enter");
        assertThat(page.locator(".till-input input")).isFocused();
        return page;
    }

    private static void scan(Page page, String text) {
        Locator lines = page.locator(".till-line");
        var before = lines.count();
        page.keyboard().type(text);
        page.keyboard().press("Enter");
        assertThat(lines).hasCount(before + 1);
        assertThat(page.locator(".till-sum:not(.till-waiting)")).isVisible();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> sales() {
        return router.requests().stream()
                .filter(request -> request.operation().equals("RegisterSale"))
                .map(request -> (Map<String, Object>) request.variables().get("input"))
                .toList();
    }
}
