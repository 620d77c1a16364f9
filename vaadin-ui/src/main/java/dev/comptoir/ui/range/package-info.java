/** The branches of the range, by which lists are narrowed down. */
@NullMarked
package dev.comptoir.ui.range;

import org.jspecify.annotations.NullMarked;
