/** Who works for the chain, how they sign in, and the tokens that everything else trusts. */
@NullMarked
package dev.comptoir.users;

import org.jspecify.annotations.NullMarked;
