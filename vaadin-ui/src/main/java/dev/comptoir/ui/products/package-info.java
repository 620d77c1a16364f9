/** Finding a product, and where it is in stock. */
@NullMarked
package dev.comptoir.ui.products;

import org.jspecify.annotations.NullMarked;
