/** What a scanned code means: a barcode, a SKU, or the weight or price that a scale printed. */
@NullMarked
package dev.comptoir.products.scan;

import org.jspecify.annotations.NullMarked;
