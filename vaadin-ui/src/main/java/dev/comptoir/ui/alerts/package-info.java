/** What happens to the stock, told to the people it concerns while it happens. */
@NullMarked
package dev.comptoir.ui.alerts;

import org.jspecify.annotations.NullMarked;
