/** Keyset paging in the shape of Relay connections. */
@NullMarked
package dev.comptoir.starter.paging;

import org.jspecify.annotations.NullMarked;
