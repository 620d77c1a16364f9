package dev.comptoir.ui.account;

import java.time.Instant;

/** The access tokens of one signed-in person. Safe to use from any thread, also after the request has ended. */
public interface AccessTokens {

    /**
     * A token that is good for the next call, refreshed when it was about to end.
     *
     * @throws SignedOutException when the issuer no longer extends the sign-in
     */
    String current();

    /**
     * The same, with its end: for a conversation that lasts longer than a call, and goes on with another token then.
     *
     * @throws SignedOutException when the issuer no longer extends the sign-in
     */
    Lasting lasting();

    /**
     * Another token than the one that was refused.
     *
     * @throws SignedOutException when the issuer no longer extends the sign-in
     */
    String insteadOf(String refused);

    /** @param until when it ends; some seconds before, {@link #current} gives another one */
    record Lasting(String token, Instant until) {}
}
