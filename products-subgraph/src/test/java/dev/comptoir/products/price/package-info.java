@NullMarked
package dev.comptoir.products.price;

import org.jspecify.annotations.NullMarked;
