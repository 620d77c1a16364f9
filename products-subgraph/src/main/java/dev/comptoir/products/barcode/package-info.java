/** The numbers under the bars. */
@NullMarked
package dev.comptoir.products.barcode;

import org.jspecify.annotations.NullMarked;
