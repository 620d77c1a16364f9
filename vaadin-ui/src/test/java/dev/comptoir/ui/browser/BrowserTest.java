package dev.comptoir.ui.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import dev.comptoir.ui.stub.StubIssuer;
import dev.comptoir.ui.stub.StubRouter;
import dev.comptoir.ui.stub.Stubs;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The application on a free port, over the stubs, with a browser to visit it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Stubs.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    static final int DESK = 1440;
    static final int PHONE = 390;

    @Autowired
    StubIssuer issuer;

    @Autowired
    StubRouter router;

    @LocalServerPort
    int port;

    @Nullable
    Chromium chromium;

    @BeforeAll
    void openBrowser() {
        assumeTrue(Files.isExecutable(Chromium.PROGRAM), "skipped: there is no Chromium on this machine");
        chromium = new Chromium();
    }

    @AfterAll
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void repair() {
        router.graph().repair();
        router.setAway(false);
    }

    String address(String path) {
        return "http://localhost:%d/%s".formatted(port, path);
    }

    BrowserContext atTheDesk() {
        return chromium.visitor("en-GB", ColorScheme.LIGHT, DESK, 900);
    }
}
