package dev.comptoir.ui.account;

import com.vaadin.flow.server.WrappedSession;

/** Finds the tokens of a browser session. */
public final class SignedIn {
    private SignedIn() {}

    /** @throws SignedOutException when the session holds none */
    public static AccessTokens tokensOf(WrappedSession session) {
        if (session.getAttribute(SessionTokens.ATTRIBUTE) instanceof AccessTokens tokens) {
            return tokens;
        }
        throw new SignedOutException("The session holds no sign-in");
    }
}
