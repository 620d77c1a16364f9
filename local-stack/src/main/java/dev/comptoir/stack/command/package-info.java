/** The command line: {@code ./comptoir run}, {@code test}, {@code token}, {@code import}. */
@NullMarked
package dev.comptoir.stack.command;

import org.jspecify.annotations.NullMarked;
