package dev.comptoir.ui.account;

/** The access tokens of one signed-in person. Safe to use from any thread, also after the request has ended. */
public interface AccessTokens {

    /**
     * A token that is good for the next call, refreshed when it was about to end.
     *
     * @throws SignedOutException when the issuer no longer extends the sign-in
     */
    String current();

    /**
     * Another token than the one that was refused.
     *
     * @throws SignedOutException when the issuer no longer extends the sign-in
     */
    String insteadOf(String refused);
}
