/** The settings every subgraph starts from. */
@NullMarked
package dev.comptoir.starter.defaults;

import org.jspecify.annotations.NullMarked;
