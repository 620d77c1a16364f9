/** Many users at once through the router. */
@NullMarked
package dev.comptoir.bench.load;

import org.jspecify.annotations.NullMarked;
