package dev.comptoir.users.signin;

/** How an attempt to sign in ended, as the audit records it. */
enum SignInOutcome {
    SUCCESS,
    /** A wrong name or password, or a suspended person. */
    FAILURE,
    /** Not looked at, or the failure that locked. */
    LOCKED_OUT
}
