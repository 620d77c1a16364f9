/** Text that people type, made fit to be kept. */
@NullMarked
package dev.comptoir.sales.text;

import org.jspecify.annotations.NullMarked;
