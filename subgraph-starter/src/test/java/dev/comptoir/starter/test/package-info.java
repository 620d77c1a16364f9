/** What a subgraph tests itself with: a database, callers, counted statements, checks every subgraph must pass. */
@NullMarked
package dev.comptoir.starter.test;

import org.jspecify.annotations.NullMarked;
