/** Acts that are done once, however often they are sent. */
@NullMarked
package dev.comptoir.starter.idempotency;

import org.jspecify.annotations.NullMarked;
