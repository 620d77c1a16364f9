/** The place a person is working in: chosen once, heeded by the pages. */
@NullMarked
package dev.comptoir.ui.store;

import org.jspecify.annotations.NullMarked;
