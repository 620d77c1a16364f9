/** The web application: pages over the graph, for the people who work in the shops. */
@NullMarked
package dev.comptoir.ui;

import org.jspecify.annotations.NullMarked;
