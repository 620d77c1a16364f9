@NullMarked
package dev.comptoir.products.scan;

import org.jspecify.annotations.NullMarked;
