/** Whether figures stay quick when the history grows. */
@NullMarked
package dev.comptoir.bench.growth;

import org.jspecify.annotations.NullMarked;
