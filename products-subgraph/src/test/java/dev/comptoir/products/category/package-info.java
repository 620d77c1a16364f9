@NullMarked
package dev.comptoir.products.category;

import org.jspecify.annotations.NullMarked;
