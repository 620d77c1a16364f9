package dev.comptoir.ui.account;

/** The sign-in has ended: the person has to sign in again before anything more can be asked. */
public final class SignedOutException extends RuntimeException {
    public SignedOutException(String why) {
        super(why);
    }

    public SignedOutException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
