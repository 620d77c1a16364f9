package dev.comptoir.ui.graph;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import dev.comptoir.ui.account.AccessTokens;
import dev.comptoir.ui.account.SignedIn;
import org.springframework.stereotype.Component;

/** Finds out who is at the page. */
@Component
public class Callers {

    /**
     * The person at the page whose thread this is.
     *
     * @throws dev.comptoir.ui.account.SignedOutException when the session holds no sign-in any more
     */
    public Caller current() {
        AccessTokens tokens = SignedIn.tokensOf(VaadinSession.getCurrent().getSession());
        return new Caller(tokens, UI.getCurrent().getLocale());
    }
}
