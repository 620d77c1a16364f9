/** The whole system as its users meet it: through the router, and in a real browser. */
@NullMarked
package dev.comptoir.e2e;

import org.jspecify.annotations.NullMarked;
