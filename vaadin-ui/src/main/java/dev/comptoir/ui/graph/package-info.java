/** The only way to the data: typed documents sent to the router, with whatever part of the answer came. */
@NullMarked
package dev.comptoir.ui.graph;

import org.jspecify.annotations.NullMarked;
