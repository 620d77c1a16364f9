/** Identifiers that sort by the time they were made. */
@NullMarked
package dev.comptoir.starter.ids;

import org.jspecify.annotations.NullMarked;
