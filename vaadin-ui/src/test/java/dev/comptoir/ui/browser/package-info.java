/** The application in a real browser. */
@NullMarked
package dev.comptoir.ui.browser;

import org.jspecify.annotations.NullMarked;
