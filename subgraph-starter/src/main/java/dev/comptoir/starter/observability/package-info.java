/** One trace id from the router's request to the last log line. */
@NullMarked
package dev.comptoir.starter.observability;

import org.jspecify.annotations.NullMarked;
