/** A tiny subgraph, to see the starter at work. */
@NullMarked
package dev.comptoir.starter.things;

import org.jspecify.annotations.NullMarked;
