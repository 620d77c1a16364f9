/** What the operating system knows of the processes: their CPU time and their memory. */
@NullMarked
package dev.comptoir.bench.process;

import org.jspecify.annotations.NullMarked;
