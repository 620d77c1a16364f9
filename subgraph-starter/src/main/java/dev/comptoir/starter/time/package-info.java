/** Periods of days. */
@NullMarked
package dev.comptoir.starter.time;

import org.jspecify.annotations.NullMarked;
