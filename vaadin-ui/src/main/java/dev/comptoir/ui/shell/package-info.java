/** What stands around every page: the frame, the menu, the switches, and the pages for when something is wrong. */
@NullMarked
package dev.comptoir.ui.shell;

import org.jspecify.annotations.NullMarked;
