@NullMarked
package dev.comptoir.products.pricelist;

import org.jspecify.annotations.NullMarked;
