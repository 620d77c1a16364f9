/** Refusals, their codes, and their text in the caller's language. */
@NullMarked
package dev.comptoir.starter.errors;

import org.jspecify.annotations.NullMarked;
