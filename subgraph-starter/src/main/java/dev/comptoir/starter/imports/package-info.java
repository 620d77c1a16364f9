/** Uploaded CSV files, taken in by jobs that survive a crash. */
@NullMarked
package dev.comptoir.starter.imports;

import org.jspecify.annotations.NullMarked;
