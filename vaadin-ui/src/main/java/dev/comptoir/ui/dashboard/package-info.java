/** How the stores are doing: revenue, what is missing from the shelves, and where to look first. */
@NullMarked
package dev.comptoir.ui.dashboard;

import org.jspecify.annotations.NullMarked;
