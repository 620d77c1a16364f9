/** Papers of a till on the screen, as its printer makes them, and what follows on them. */
@NullMarked
package dev.comptoir.ui.till.paper;

import org.jspecify.annotations.NullMarked;
