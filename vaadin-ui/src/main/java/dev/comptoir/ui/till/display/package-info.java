/** What the customer at a register sees of the sale, on a screen of its own. */
@NullMarked
package dev.comptoir.ui.till.display;

import org.jspecify.annotations.NullMarked;
