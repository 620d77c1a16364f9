/** The words of the command line, in English and French. */
@NullMarked
package dev.comptoir.stack.text;

import org.jspecify.annotations.NullMarked;
