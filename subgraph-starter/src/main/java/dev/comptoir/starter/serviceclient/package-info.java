/** Calls to the other subgraphs, as a service. */
@NullMarked
package dev.comptoir.starter.serviceclient;

import org.jspecify.annotations.NullMarked;
