/** The OAuth2 and OIDC endpoints: what a token says, how it is renewed, when it is forgotten. */
@NullMarked
package dev.comptoir.users.tokens;

import org.jspecify.annotations.NullMarked;
