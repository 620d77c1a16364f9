@NullMarked
package dev.comptoir.products.search;

import org.jspecify.annotations.NullMarked;
