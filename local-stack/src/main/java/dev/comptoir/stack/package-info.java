/** Comptoir as a whole on one machine: PostgreSQL, the four subgraphs, the router and the web app, without Docker. */
@NullMarked
package dev.comptoir.stack;

import org.jspecify.annotations.NullMarked;
