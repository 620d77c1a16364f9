/** Stock: how many movements a second are recorded, and how the lists of what needs attention grow. */
@NullMarked
package dev.comptoir.bench.stock;

import org.jspecify.annotations.NullMarked;
