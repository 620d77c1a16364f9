/** What a place holds: its stock page, and what a stock level means wherever it is shown. */
@NullMarked
package dev.comptoir.ui.stock;

import org.jspecify.annotations.NullMarked;
