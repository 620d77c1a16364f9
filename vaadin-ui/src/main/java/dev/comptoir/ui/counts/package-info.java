/** Going through a place and counting what is really there, with a phone or a scanner. */
@NullMarked
package dev.comptoir.ui.counts;

import org.jspecify.annotations.NullMarked;
