package dev.comptoir.users.signin;

import dev.comptoir.starter.errors.Messages;
import dev.comptoir.users.clients.WebProperties;
import java.util.Locale;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page needs: its language, and the way to the web app. */
@ControllerAdvice(assignableTypes = {SignInPages.class, BasicErrorController.class})
class PageContext {

    private final WebProperties web;

    PageContext(WebProperties web) {
        this.web = web;
    }

    @ModelAttribute("language")
    String language(Locale locale) {
        return Messages.languageOf(locale).getLanguage();
    }

    @ModelAttribute("webUrl")
    String webUrl() {
        return web.url();
    }
}
