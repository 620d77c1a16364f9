@NullMarked
package dev.comptoir.products.text;

import org.jspecify.annotations.NullMarked;
