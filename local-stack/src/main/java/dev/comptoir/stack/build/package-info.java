/** From sources to programs that start quickly: Maven and npm where something is stale, unpacked jars, start-up caches. */
@NullMarked
package dev.comptoir.stack.build;

import org.jspecify.annotations.NullMarked;
