/** Who calls, what the caller may do, and the schema's own access rules. */
@NullMarked
package dev.comptoir.starter.security;

import org.jspecify.annotations.NullMarked;
