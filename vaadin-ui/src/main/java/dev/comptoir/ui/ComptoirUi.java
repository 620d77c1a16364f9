package dev.comptoir.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.PWA;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The web application. Calls of the browser go over ordinary requests, so that each one carries the session cookie and
 * can be logged; only answers that finish later are pushed.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@Push(transport = Transport.WEBSOCKET_XHR)
@PWA(
        name = "Comptoir",
        shortName = "Comptoir",
        description = "Every shop at a glance · Toutes vos boutiques d’un coup d’œil",
        iconPath = "icons/icon.png",
        offlinePath = "offline.html",
        offlineResources = {"icons/mark.svg"},
        backgroundColor = "#f6f2e9",
        themeColor = "#14532d")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("comptoir/styles.css")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class ComptoirUi implements AppShellConfigurator {

    /** Starts the application; its surroundings come from the environment, see docs/conventions.md. */
    public static void main(String[] args) {
        SpringApplication.run(ComptoirUi.class, args);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/mark.svg", "any");
    }
}
