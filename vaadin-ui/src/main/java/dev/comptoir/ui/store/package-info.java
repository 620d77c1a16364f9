/** The store a person is working in: chosen once in the bar above, heeded by the pages. */
@NullMarked
package dev.comptoir.ui.store;

import org.jspecify.annotations.NullMarked;
