package dev.comptoir.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real Chromium, and people who sign in with it. */
final class Browser implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screenshots");
    /** What people expect is seconds; what a busy build machine needs at worst is this. */
    private static final int PATIENCE_MILLISECONDS = 60_000;

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser chromium;
    private final Comptoir comptoir;

    Browser(Comptoir comptoir) {
        this.comptoir = comptoir;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")));
    }

    static boolean isThere() {
        return executable() != null;
    }

    private static @Nullable Path executable() {
        return Stream.of(
                        System.getenv("COMPTOIR_CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> path != null && Files.isExecutable(Path.of(path)))
                .map(Path::of)
                .findFirst()
                .orElse(null);
    }

    /** A page of this person, signed in through the real sign-in page, in this language. */
    Page signIn(String username, String locale) {
        var page = open(locale);
        page.navigate(comptoir.stack().url("ui"));
        page.locator("#username").fill(username);
        page.locator("#password").fill(Comptoir.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.startsWith(comptoir.stack().url("ui")));
        return page;
    }

    private Page open(String locale) {
        BrowserContext person = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(locale)
                .setViewportSize(1440, 900));
        person.setDefaultTimeout(PATIENCE_MILLISECONDS);
        return person.newPage();
    }

    /** Kept under {@code target/screenshots}, for people to look at. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
