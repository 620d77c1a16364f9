@NullMarked
package dev.comptoir.products;

import org.jspecify.annotations.NullMarked;
