package dev.comptoir.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import dev.comptoir.ui.graph.Background;
import dev.comptoir.ui.graph.Caller;
import dev.comptoir.ui.graph.Callers;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import dev.comptoir.ui.stub.StubIssuer;
import dev.comptoir.ui.stub.StubRouter;
import dev.comptoir.ui.stub.Stubs;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.context.SecurityContextHolder;

/** A page without a browser, over the stubs, on 21 November 2026. What it loads is there when {@link #open} returns. */
@SpringBootTest
@Import({Stubs.class, UiTest.Here.class})
public abstract class UiTest extends SpringBrowserlessTest {

    private static final List<String> LABELS = List.of("label", "title", "aria-label", "placeholder");

    @Autowired
    protected StubRouter router;

    @BeforeEach
    void speakEnglish() {
        speak(Locale.UK);
    }

    @AfterEach
    void repair() {
        router.graph().repair();
        router.setAway(false);
    }

    /** The frame and the start page are there already: they are made anew, as after a reload. */
    protected static void speak(Locale locale) {
        UI.getCurrent().setLocale(locale);
        UI.getCurrent().refreshCurrentRoute(true);
    }

    /** Opens an address, and waits for what it loads. */
    protected void open(String address) {
        UI.getCurrent().navigate(withoutQuery(address), queryOf(address));
        settle();
    }

    /** What was loaded in the background is shown. */
    protected static void settle() {
        // An answer may ask the next question.
        for (var i = 0; i < 4; i++) {
            MockVaadin.clientRoundtrip();
        }
    }

    /** All that can be read on the page, in the order of the page. */
    protected String text() {
        return textOf(UI.getCurrent());
    }

    protected static String textOf(Component component) {
        var text = new StringBuilder();
        read(component, text);
        return text.toString().replace('\u202f', ' ').replace('\u00a0', ' ');
    }

    private static void read(Component component, StringBuilder text) {
        var element = component.getElement();
        if (element.isTextNode()) {
            text.append(element.getText()).append(' ');
            return;
        }
        if (!component.isVisible()) {
            return;
        }
        LABELS.stream()
                .map(name -> element.getProperty(name, element.getAttribute(name)))
                .filter(label -> label != null && !label.isBlank())
                .forEach(label -> text.append(label).append(' '));
        element.getChildren().filter(Element::isTextNode).forEach(node -> text.append(node.getText())
                .append(' '));
        component.getChildren().forEach(child -> read(child, text));
    }

    private static String withoutQuery(String address) {
        return address.split("\\?", 2)[0];
    }

    private static QueryParameters queryOf(String address) {
        var parts = address.split("\\?", 2);
        return parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]);
    }

    /** Work is done at once, and whoever the test says is signed in. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Here {

        @Bean
        @Primary
        Background onTheSpot() {
            return new Background(Runnable::run, pause -> Runnable::run);
        }

        @Bean
        @Primary
        Clock fixed() {
            return Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        @Primary
        Callers whoeverIsSignedIn(StubIssuer issuer) {
            return new Callers() {
                @Override
                public Caller current() {
                    var name = SecurityContextHolder.getContext()
                            .getAuthentication()
                            .getName();
                    return new Caller(
                            new SignedInAs.Tokens(issuer, Persona.valueOf(name)),
                            UI.getCurrent().getLocale());
                }
            };
        }
    }
}
