/** What each store prints, taxes and counts by, and the codes by which the scales of the shops know goods. */
@NullMarked
package dev.comptoir.ui.stores;

import org.jspecify.annotations.NullMarked;
