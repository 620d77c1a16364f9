@NullMarked
package dev.comptoir.products.product;

import org.jspecify.annotations.NullMarked;
