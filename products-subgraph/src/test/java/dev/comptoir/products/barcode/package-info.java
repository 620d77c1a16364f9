@NullMarked
package dev.comptoir.products.barcode;

import org.jspecify.annotations.NullMarked;
