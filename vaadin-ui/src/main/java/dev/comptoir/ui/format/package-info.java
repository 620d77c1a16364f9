/** Money, numbers and days as the reader of the page writes them, and the language that was chosen. */
@NullMarked
package dev.comptoir.ui.format;

import org.jspecify.annotations.NullMarked;
