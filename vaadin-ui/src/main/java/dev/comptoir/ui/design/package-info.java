/** The small parts that every page is made of. */
@NullMarked
package dev.comptoir.ui.design;

import org.jspecify.annotations.NullMarked;
