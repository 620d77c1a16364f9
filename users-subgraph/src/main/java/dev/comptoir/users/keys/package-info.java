/** The keys that sign tokens, and their rotation. */
@NullMarked
package dev.comptoir.users.keys;

import org.jspecify.annotations.NullMarked;
