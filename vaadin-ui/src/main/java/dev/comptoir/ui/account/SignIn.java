package dev.comptoir.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/** Sends somebody whose sign-in has ended back to the issuer, to return to the same page with the same address. */
public final class SignIn {
    /** Where Spring Security looks for the page to return to (HttpSessionRequestCache). */
    private static final String RETURN_TO = "SPRING_SECURITY_SAVED_REQUEST";

    private SignIn() {}

    /** Leaves the page for the sign-in. What stands in the address (search words, periods, a running import) comes back. */
    public static void again(UI ui) {
        ui.getPage().fetchCurrentURL(here -> {
            VaadinSession.getCurrent().getSession().setAttribute(RETURN_TO, new SimpleSavedRequest(here.toString()));
            ui.getPage().setLocation("oauth2/authorization/" + Issuer.NAME);
        });
    }
}
