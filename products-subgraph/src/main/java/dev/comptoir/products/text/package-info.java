/** Text that people typed, before anything is made of it. */
@NullMarked
package dev.comptoir.products.text;

import org.jspecify.annotations.NullMarked;
