/** What a stock level means, wherever it is shown. */
@NullMarked
package dev.comptoir.ui.stock;

import org.jspecify.annotations.NullMarked;
