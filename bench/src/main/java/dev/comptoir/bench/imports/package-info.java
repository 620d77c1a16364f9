/** The import of a whole history, beside what the database itself needs for the same lines. */
@NullMarked
package dev.comptoir.bench.imports;

import org.jspecify.annotations.NullMarked;
