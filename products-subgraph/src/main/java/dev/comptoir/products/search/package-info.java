/** Finding products by what people type, and the catalogue page by page. */
@NullMarked
package dev.comptoir.products.search;

import org.jspecify.annotations.NullMarked;
