package dev.comptoir.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.StubIssuer;
import dev.comptoir.ui.stub.Stubs;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Pictures of every page, for people to look at: both languages, light and dark, a desk and a phone. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Stubs.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreenshotsTest {
    @Autowired
    StubIssuer issuer;

    @LocalServerPort
    int port;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en, LIGHT, 1440", "fr, LIGHT, 1440", "en, DARK, 1440", "fr, DARK, 1440",
        "en, LIGHT, 390", "fr, LIGHT, 390", "en, DARK, 390", "fr, DARK, 390"
    })
    void everyPageIsPainted(String language, ColorScheme colors, int width) {
        issuer.next(Persona.MANAGER, 600);
        try (var visitor =
                chromium.visitor(language.equals("fr") ? "fr-FR" : "en-GB", colors, width, width > 1000 ? 900 : 844)) {
            var page = visitor.newPage();
            var noise = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) noise.add(message.text());
            });
            page.onRequestFailed(request -> noise.add("failed: " + request.url()));
            page.onResponse(r -> {
                if (r.status() >= 400) noise.add(r.status() + " " + r.url());
            });
            page.navigate("http://localhost:" + port + "/dashboard");
            assertThat(page.locator("comptoir-chart svg").first()).isVisible();
            shoot(page, "dashboard", language, colors, width);
            assertThat(noise).isEmpty();
        }
    }

    private static void shoot(Page page, String name, String language, ColorScheme colors, int width) {
        page.waitForTimeout(500);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots/%s-%s-%s-%d.png"
                        .formatted(name, language, colors.name().toLowerCase(), width))));
    }
}
