/** Products as they are read: by id, SKU or barcode. */
@NullMarked
package dev.comptoir.products.product;

import org.jspecify.annotations.NullMarked;
