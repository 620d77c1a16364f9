@NullMarked
package dev.comptoir.products.promotion;

import org.jspecify.annotations.NullMarked;
