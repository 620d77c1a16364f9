/** Who is signed in: the OIDC sign-in, the tokens that go with each call, and what a role may open. */
@NullMarked
package dev.comptoir.ui.account;

import org.jspecify.annotations.NullMarked;
