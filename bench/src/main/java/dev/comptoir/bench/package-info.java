/** Measurements of the whole system, each of which writes its section of {@code bench/RESULTS.md}. */
@NullMarked
package dev.comptoir.bench;

import org.jspecify.annotations.NullMarked;
