/** How long the system takes to be ready, and what it holds of the memory. */
@NullMarked
package dev.comptoir.bench.start;

import org.jspecify.annotations.NullMarked;
