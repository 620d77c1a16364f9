@NullMarked
package dev.comptoir.products.pricing;

import org.jspecify.annotations.NullMarked;
